package org.saola.ingest.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.blank.BlankWords;
import org.saola.ingest.blank.Holds;
import org.saola.ingest.blank.NamibiaOrBlank;
import org.saola.language.Translation;

/**
 * One row of a {@link CsvFile} with typed cells. A cell that can't be what is asked for becomes an
 * issue and yields a harmless stand-in, so that all issues of the row are found; then the row is
 * {@link #faulty} and must not be used.
 */
public final class CsvRow {
  private static final int MOST_DIGITS = 10;
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final Pattern TIMESTAMP =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-2][0-9]:[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,6})?Z");
  private static final Pattern DECIMAL =
      Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,30})?([eE][-+]?[0-9]{1,2})?");
  private static final Pattern BAR = Pattern.compile("|", Pattern.LITERAL);
  private static final Choice<Boolean> TRUE_OR_FALSE =
      Choice.of(List.of(true, false), String::valueOf);

  private final String file;
  private final CsvLines.Line line;
  private final Map<String, Integer> header;
  private final BlankWords blanks;
  private final ImportIssues issues;
  private boolean faulty;

  CsvRow(
      String file,
      CsvLines.Line line,
      Map<String, Integer> header,
      BlankWords blanks,
      ImportIssues issues) {
    this.file = file;
    this.line = line;
    this.header = header;
    this.blanks = blanks;
    this.issues = issues;
  }

  /** The line of the file on which the row begins; 1 = the header. */
  public long line() {
    return line.number();
  }

  /** Whether anything was wrong in the cells read so far. */
  public boolean faulty() {
    return faulty;
  }

  /** Whether the file has this column, which may be missing. */
  public boolean has(String column) {
    return header.getOrDefault(column, CsvFile.ABSENT) != CsvFile.ABSENT;
  }

  /** Whether the file writes a word such as {@code NA} for blanks. */
  public boolean writesForBlank(String word) {
    return blanks.writes(word);
  }

  /**
   * Reads the cell as a blank from now on, and counts it as one.
   *
   * @param column whose cell is not null
   */
  public void readAsBlank(String column) {
    var cell = cell(column);
    if (cell != null) {
      blanks.count(column, cell);
      line.cells().set(header.getOrDefault(column, CsvFile.ABSENT), null);
    }
  }

  /** Makes sure that a code of a country is {@code NA} only for Namibia. */
  public void tellNamibia(String column, String nameColumn) {
    if (Holds.NA.equals(cell(column))) {
      switch (NamibiaOrBlank.of(has(nameColumn), cell(nameColumn), blanks.writes(Holds.NA))) {
        case NAMIBIA -> {
          // as it stands there
        }
        case BLANK -> readAsBlank(column);
        case UNTOLD -> problem(column, Holds.NA, NamibiaOrBlank.MEND);
      }
    }
  }

  /** Adds an issue; the row is faulty from now on. */
  public void problem(@Nullable String column, @Nullable String value, String problem) {
    faulty = true;
    issues.add(new ImportIssue(file, line(), column, value, problem));
  }

  /** Whether the cell is empty and unquoted. */
  public boolean isNull(String column) {
    return cell(column) == null;
  }

  /** A positive number of 32 bits; must be there. */
  public int id(String column) {
    var id = required(column, this::optionalId);
    return id == null ? 0 : id;
  }

  /** A positive number of 32 bits, or null. */
  public @Nullable Integer optionalId(String column) {
    var value = cell(column);
    return value == null ? null : parseId(column, value);
  }

  /** Positive numbers of 32 bits joined by bars, each once; empty for null. */
  public List<Integer> ids(String column) {
    var ids = new LinkedHashSet<Integer>();
    for (var word : words(column)) {
      var id = parseId(column, word);
      if (id != null && !ids.add(id)) {
        problem(column, cell(column), "names %d twice; once is enough".formatted(id));
      }
    }
    return List.copyOf(ids);
  }

  /** By hand, because packages hold millions of ids. */
  private @Nullable Integer parseId(String column, String value) {
    long id = value.length() > MOST_DIGITS || value.startsWith("0") ? -1 : 0;
    for (int i = 0; i < value.length() && id >= 0; i++) {
      char digit = value.charAt(i);
      id = digit >= '0' && digit <= '9' ? id * 10 + (digit - '0') : -1;
    }
    if (id > 0 && id <= Integer.MAX_VALUE) {
      return (int) id;
    }
    problem(column, value, "is not an id; a whole number from 1 to 2147483647");
    return null;
  }

  /** Words joined by bars, in their order; empty for null. */
  public List<String> words(String column) {
    var value = cell(column);
    if (value == null) {
      return List.of();
    }
    var words = new ArrayList<String>();
    for (var word : BAR.split(value, -1)) {
      if (word.isEmpty() || !word.strip().equals(word)) {
        problem(column, value, "has an empty part or blanks at a bar; join values as in a|b");
        return List.of();
      }
      words.add(word);
    }
    return List.copyOf(words);
  }

  /** Text that must be there and isn't blank. */
  public String text(String column) {
    var text = required(column, this::optionalText);
    if (text != null && text.isBlank()) {
      problem(column, text, "is blank; a text is needed");
    }
    return text == null ? "" : text;
  }

  /** Text that may be missing (null); if it is there, it isn't blank. */
  public @Nullable String optionalWord(String column) {
    var text = optionalText(column);
    if (text != null && text.isBlank()) {
      problem(column, text, "is blank; leave the cell empty, without quotes, for no value");
      return null;
    }
    return text;
  }

  /** Any text: may be missing (null) or empty, which are two things. */
  public @Nullable String optionalText(String column) {
    var text = cell(column);
    if (text != null && text.indexOf('\0') >= 0) {
      problem(column, text, "holds a NUL character; take it out");
      return null;
    }
    return text;
  }

  /** A text in the working languages, in the columns {@code stem_en}, {@code _es}, {@code _fr}. */
  public Translation translation(String stem) {
    var en = optionalText(stem + "_en");
    var es = optionalText(stem + "_es");
    var fr = optionalText(stem + "_fr");
    return en == null && es == null && fr == null ? Translation.NONE : new Translation(en, es, fr);
  }

  /** A name in the working languages, of which the English one must be there. */
  public Translation name(String stem) {
    return new Translation(
        text(stem + "_en"), optionalText(stem + "_es"), optionalText(stem + "_fr"));
  }

  /** A day; must be there. */
  public LocalDate date(String column) {
    var date = required(column, this::optionalDate);
    return date == null ? LocalDate.EPOCH : date;
  }

  /** A day, or null. */
  public @Nullable LocalDate optionalDate(String column) {
    var value = cell(column);
    if (value == null) {
      return null;
    }
    try {
      if (DATE.matcher(value).matches()) {
        return LocalDate.parse(value);
      }
    } catch (DateTimeException _) {
      // a day that no calendar has is worded like any other wrong date
    }
    problem(column, value, "is not a date; write it as 2005-01-31");
    return null;
  }

  /** A moment to the microsecond, or null. */
  public @Nullable Instant optionalInstant(String column) {
    var value = cell(column);
    if (value == null) {
      return null;
    }
    try {
      if (TIMESTAMP.matcher(value).matches()) {
        return Instant.parse(value);
      }
    } catch (DateTimeException _) {
      // an hour that no day has is worded like any other wrong time
    }
    problem(column, value, "is not a time; write it in UTC as 2014-12-11T15:39:51.620000Z");
    return null;
  }

  /** {@code true} or {@code false}; must be there. */
  public boolean flag(String column) {
    return oneOf(column, TRUE_OR_FALSE);
  }

  /** A decimal number, or null. */
  public @Nullable Double optionalDecimal(String column) {
    var value = cell(column);
    if (value == null) {
      return null;
    }
    if (DECIMAL.matcher(value).matches()) {
      return Double.valueOf(value);
    }
    problem(column, value, "is not a number; write it as 12.5");
    return null;
  }

  /** One word of a choice; must be there. */
  public <T> T oneOf(String column, Choice<T> choice) {
    var value = cell(column);
    var meaning = value == null ? null : choice.words().get(value);
    if (meaning == null) {
      problem(column, value, "%s; one of %s".formatted(missingOr(value, "is unknown"), choice));
      return choice.first();
    }
    return meaning;
  }

  private static String missingOr(@Nullable String value, String otherwise) {
    return value == null || value.isEmpty() ? "is missing" : otherwise;
  }

  private <T> @Nullable T required(String column, Function<String, @Nullable T> read) {
    if (isNull(column)) {
      problem(column, null, "is missing; this column may not be empty");
      return null;
    }
    return read.apply(column);
  }

  @Nullable String cell(String column) {
    var place = header.get(column);
    if (place == null) {
      throw new IllegalArgumentException(file + " was opened without the column " + column);
    }
    return place == CsvFile.ABSENT ? null : line.cells().get(place);
  }
}
