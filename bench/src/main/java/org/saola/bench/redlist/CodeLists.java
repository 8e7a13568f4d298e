package org.saola.bench.redlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The code lists that come with the server. */
final class CodeLists {
  private static final String FOLDER = "/org/saola/redlist/codelists/";

  /** An entry with its English description. */
  record Code(String code, String description) {
    void write(JsonBytes out) {
      writeDescription(out);
      out.field("code", code);
    }

    void writeDescription(JsonBytes out) {
      out.object("description", () -> out.field("en", description));
    }
  }

  final List<Code> actions = read("conservation_actions");
  final List<Code> countries = read("countries");
  final List<Code> faos = read("faos");
  final List<Code> growthForms = read("growth_forms");
  final List<Code> habitats = read("habitats");
  final List<Code> realms = read("biogeographical_realms");
  final List<Code> research = read("research");
  final List<Code> scopes = read("scopes");
  final List<Code> stresses = read("stresses");
  final List<Code> systems = read("systems");
  final List<Code> threats = read("threats");
  final List<Code> trends = read("population_trends");
  final List<Code> uses = read("use_and_trade");
  private final Map<String, String> categories = new HashMap<>();

  CodeLists() {
    for (var row : rows("red_list_categories")) {
      categories.put(
          row.getField("version") + '|' + row.getField("code"), row.getField("description_en"));
    }
  }

  /** The description of a category in a version of the criteria. */
  String category(String version, String code) {
    return Objects.requireNonNull(categories.get(version + '|' + code), code);
  }

  /** Entries without others below them: what assessments are mostly coded with. */
  private static List<Code> read(String name) {
    var rows = rows(name);
    var parents = new HashSet<String>();
    rows.forEach(row -> parents.add(row.getField("parent_code")));
    return rows.stream()
        .filter(row -> !parents.contains(row.getField("code")))
        .map(row -> new Code(row.getField("code"), row.getField("description_en")))
        .toList();
  }

  private static List<NamedCsvRecord> rows(String name) {
    var file = FOLDER + name + ".csv";
    var bytes = Objects.requireNonNull(CodeLists.class.getResourceAsStream(file), file);
    try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(bytes, UTF_8))) {
      return rows.stream().toList();
    } catch (IOException e) {
      throw new IllegalStateException("can't read " + file, e);
    }
  }
}
