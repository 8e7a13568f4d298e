package org.saola.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.cli.ApiClient;
import org.saola.speciesplus.SharedFolder;
import tools.jackson.databind.JsonNode;

/** Every field that recorded answers of the original v4 have has its row on the page. */
class RecordedFieldsTest {
  private static final FieldRows ROWS =
      new FieldRows(CompatibilityTable.read(), RedListAnswersTest.API);

  /** Names of languages were objects until December 2024. */
  private static final String FORMER = "common_names[].language.";

  @Test
  void recordedFieldsHaveTheirRows() throws IOException {
    var file = SharedFolder.find().resolve("contracts/redlist-v4-schema.json");
    var missing = new ArrayList<String>();
    ApiClient.JSON
        .readTree(Files.readString(file))
        .forEachEntry((template, recorded) -> {
          if (!template.contains(" [")) { // not an error
            paths(recorded).stream()
                .filter(path -> ROWS.find(section(template), path).isEmpty())
                .forEach(path -> missing.add(template + " " + path));
          }
        });
    assertThat(missing).isEmpty();
  }

  private static List<String> paths(JsonNode recorded) {
    return recorded.get("paths").propertyNames().stream()
        .filter(path -> !path.equals("$") && !path.endsWith("[]") && !path.contains(FORMER))
        .toList();
  }

  private static String section(String template) {
    if (template.startsWith("taxa/possibly")) {
      return "Possibly extinct";
    }
    if (template.matches("information/.*|statistics/.*")) {
      return "Facts about the release";
    }
    if (template.matches("assessment/.*|green_status/.*|taxa/s.*")) {
      return "GET " + template.replaceFirst("\\{.*", "ID");
    }
    if (template.startsWith("taxa/")) {
      return template.endsWith("/") ? "Names of ranks" : "Assessments below a name";
    }
    return template.endsWith("/") ? "Code lists" : "Assessments with a code";
  }
}
