package org.saola.ingest.darwincore;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.darwincore.archive.ArchiveTable;
import org.saola.ingest.darwincore.archive.TableFormat;
import org.saola.ingest.darwincore.archive.Term;

/**
 * Tells what tables are by their names and first lines, where no {@code meta.xml} does: ColDP, and
 * tables of Darwin Core terms.
 */
final class HeaderTables {
  private static final List<String> SEPARATORS = List.of("\t", "|", ";", ",");
  private static final Set<String> ENDINGS = Set.of("csv", "tsv", "tab", "txt");
  private static final int LONGEST_HEADER = 1 << 16;

  /** What tables are called; what isn't here is told by its columns. */
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("taxon", "taxon"),
          Map.entry("taxa", "taxon"),
          Map.entry("nameusage", "taxon"),
          Map.entry("name", "name"),
          Map.entry("synonym", "synonym"),
          Map.entry("distribution", "distribution"),
          Map.entry("speciesdistribution", "distribution"),
          Map.entry("vernacularname", "vernacularname"),
          Map.entry("description", "description"),
          Map.entry("speciesprofile", "speciesprofile"));

  private static final Set<String> TAXA =
      Set.of("taxonid", "coreid", "scientificname", DetailsReader.THREAT_STATUS);

  private HeaderTables() {}

  /** All tables; those of no known type are called as their files. */
  static List<ArchiveTable> read(InputFiles files) {
    return read(files, ListMapping.NONE);
  }

  /** The same, with columns called as a user says. */
  static List<ArchiveTable> read(InputFiles files, ListMapping mapping) {
    var tables = new ArrayList<ArchiveTable>();
    for (var file : files.files()) {
      table(file, mapping).ifPresent(tables::add);
    }
    return tables;
  }

  /** Whether a table has ids or names of taxa, as those of archives and of ColDP have. */
  static boolean isOfArchive(ArchiveTable table) {
    return TAXA.stream().anyMatch(table.columns()::containsKey);
  }

  private static Optional<ArchiveTable> table(InputFile file, ListMapping mapping) {
    var name = file.name().substring(file.name().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot < 0 || !ENDINGS.contains(name.substring(dot + 1))) {
      return Optional.empty();
    }
    var line = firstLine(file);
    var separator = separator(line);
    boolean quoted = separator.equals(",") || separator.equals(";");
    var format = new TableFormat(separator, quoted ? '"' : TableFormat.NO_QUOTE, 1, UTF_8);
    var columns = mapping.applied(columns(line, format));
    var plainName = name.substring(0, dot).replaceAll("[-_ ]", "");
    return Optional.of(
        new ArchiveTable(type(plainName, columns.keySet()), file, format, columns, Map.of()));
  }

  private static String firstLine(InputFile file) {
    try (var text = new BufferedReader(new InputStreamReader(file.open(), UTF_8))) {
      var start = new char[LONGEST_HEADER];
      int length = Math.max(0, text.read(start));
      var line = new String(start, 0, length).lines().findFirst().orElse("");
      return line.startsWith("\uFEFF") ? line.substring(1) : line;
    } catch (IOException problem) {
      throw new UncheckedIOException(file.name() + " can't be read", problem);
    }
  }

  /** The separator that is there most often. */
  private static String separator(String line) {
    var best = ",";
    int most = 0;
    for (var separator : SEPARATORS) {
      int count = line.split(Pattern.quote(separator), -1).length - 1;
      if (count > most) {
        best = separator;
        most = count;
      }
    }
    return best;
  }

  private static Map<String, Integer> columns(String line, TableFormat format) {
    var columns = new HashMap<String, Integer>();
    var parser =
        CsvReader.builder().fieldSeparator(format.separator()).quoteCharacter(format.quote());
    try (var rows = parser.ofCsvRecord(new StringReader(line))) {
      for (var row : rows) {
        for (int place = 0; place < row.getFieldCount(); place++) {
          columns.putIfAbsent(Term.simple(row.getField(place)), place);
        }
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return columns;
  }

  private static String type(String name, Set<String> columns) {
    var told = TYPES.get(name);
    if (told != null) {
      return told;
    }
    if (columns.contains("scientificname")) {
      return "taxon";
    }
    if (columns.contains("vernacularname")) {
      return "vernacularname";
    }
    return columns.contains(DetailsReader.THREAT_STATUS) ? "distribution" : name;
  }
}
