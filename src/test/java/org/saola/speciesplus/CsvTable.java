package org.saola.speciesplus;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldModifier;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.language.Translation;

/** A CSV file that tells null (an unquoted empty field) from an empty text (a quoted one). */
public final class CsvTable {
  private static final String NULL = "\0";

  private CsvTable() {}

  /** One row, read by column names. */
  public record Row(NamedCsvRecord fields) {
    public @Nullable String find(String column) {
      var value = fields.getField(column);
      return value.equals(NULL) ? null : value;
    }

    public String text(String column) {
      return Objects.requireNonNull(find(column), column);
    }

    public int number(String column) {
      return Integer.parseInt(text(column));
    }

    public @Nullable Integer findNumber(String column) {
      var value = find(column);
      return value == null ? null : Integer.valueOf(value);
    }

    public boolean flag(String column) {
      return text(column).equals("true");
    }

    public @Nullable LocalDate findDate(String column) {
      var value = find(column);
      return value == null ? null : LocalDate.parse(value);
    }

    public @Nullable Instant findTime(String column) {
      var value = find(column);
      return value == null ? null : Instant.parse(value);
    }

    public List<String> texts(String column) {
      var value = find(column);
      return value == null ? List.of() : Arrays.asList(value.split("\\|"));
    }

    public List<Integer> numbers(String column) {
      return texts(column).stream().map(Integer::valueOf).toList();
    }

    public Translation translation(String column) {
      return new Translation(find(column + "_en"), find(column + "_es"), find(column + "_fr"));
    }
  }

  public static <R> List<R> read(Path file, Function<Row, R> each) {
    FieldModifier nulls =
        new FieldModifier() {
          @Override
          public String modify(long line, int column, boolean quoted, String field) {
            return field.isEmpty() && !quoted ? NULL : field;
          }
        };
    var handler = NamedCsvRecordHandler.of(builder -> builder.fieldModifier(nulls));
    try (var reader = CsvReader.builder().build(handler, Files.newBufferedReader(file))) {
      var rows = new ArrayList<R>();
      reader.forEach(fields -> rows.add(each.apply(new Row(fields))));
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
