package org.saola.api.saola1.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Problem;
import org.saola.language.Language;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.store.names.Names;

/** Names that were matched, for those who ask without a server. */
public final class MatchedNames {
  private final List<MatchDocument> documents;

  private MatchedNames(List<MatchDocument> documents) {
    this.documents = documents;
  }

  /**
   * Names with the same hints.
   *
   * @param hints by the names of the columns of a table
   * @throws Problem if they can't be answered
   */
  public static MatchedNames of(
      Names names, List<String> asked, Map<String, String> hints, Language language) {
    return of(
        names,
        asked.stream()
            .map(name -> {
              var values = new TreeMap<>(hints);
              values.put("name", name);
              return AskedNames.asked(values);
            })
            .toList(),
        language);
  }

  /**
   * The names of a file: a table in CSV, whose columns give hints, or a name with the same hints in
   * each line.
   *
   * @throws Problem if it isn't as it should be
   */
  public static MatchedNames ofFile(
      Names names, Path file, Map<String, String> hints, Language language) throws IOException {
    var text = Files.readString(file);
    return file.toString().endsWith(".csv")
        ? of(names, AskedNames.of(text.getBytes(UTF_8), true), language)
        : of(names, text.lines().filter(line -> !line.isBlank()).toList(), hints, language);
  }

  private static MatchedNames of(Names names, List<AskedName> asked, Language language) {
    var sources = new NameSources(names);
    return new MatchedNames(
        asked.stream()
            .map(each ->
                new MatchDocument(each, sources.of(each.source()).find(each.query()), language))
            .toList());
  }

  /** As the API answers. */
  public String json() {
    var document = JsonAnswer.object();
    var results = document.putArray("results");
    documents.forEach(each -> each.write(results.addObject()));
    return document.toString();
  }

  /** As a table. */
  public String csv() {
    var out = new StringWriter();
    var table = new SpreadsheetTable(out);
    table.row(MatchDocument.COLUMNS);
    documents.forEach(each -> table.row(each.row()));
    return out.toString();
  }

  /**
   * What people look at first.
   *
   * @param kind with a question mark if a person must decide
   */
  public record Line(String input, String kind, String id, String name, String explanation) {}

  public List<Line> lines() {
    return documents.stream().map(MatchDocument::line).toList();
  }
}
