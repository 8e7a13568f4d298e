package org.saola.ingest.redlistdocuments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.InputFiles;
import org.saola.ingest.SharedFiles;
import org.saola.progress.Progress;
import org.saola.redlist.Assessment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers recorded from the original. */
class RecordedBodiesTest {
  private static final Set<String> MADE_WHEN_SERVED = Set.of("url", "citation", "assessment_date");

  @Test
  void everyBodyIsReadWithoutAnIssue() {
    try (var input = recorded()) {
      assertThat(RedListDocuments.recognises(input)).isTrue();
      var documents = RedListDocuments.open(List.of(input), CodeListFiles.load(), Progress.SILENT);
      var report = documents.report();
      assertThat(report.unknownKeys()).isEmpty();
      assertThat(report.remarks()).isEmpty();
      assertThat(report.codeListDifferences())
          .as("a category that was not there yet in 2024")
          .containsExactly("red_list_categories: NT \"Unknown\", 2.3 is served, not recorded");
      assertThat(report.documents().keySet()).doesNotContain(DocumentKind.UNKNOWN.description());
      assertThat(report.assessments()).isEqualTo(5);
      assertThat(report.greenStatuses()).isEqualTo(115);
      assertThat(report.comprehensiveGroupMembers()).isPositive();
      assertThat(Bodies.taxa(documents)).hasSize(report.taxa());
    }
  }

  @Test
  void nothingThatAssessmentsSayIsLost() {
    try (var input = recorded()) {
      var documents = RedListDocuments.open(List.of(input), CodeListFiles.load(), Progress.SILENT);
      var byId = new HashMap<Integer, Assessment>();
      documents.forEachAssessment(each -> byId.put(each.id(), each));
      for (var file : input.files()) {
        if (file.name().startsWith("assessment_") && !file.name().contains("404")) {
          var body = JsonMapper.shared().readTree(file.open());
          var assessment = byId.get(body.path("assessment_id").asInt());
          assertThat(String.valueOf(assessment)).as(file.name()).contains(texts(body));
        }
      }
    }
  }

  private static InputFiles recorded() {
    return InputFiles.open(SharedFiles.find("data/redlist-v4-responses"));
  }

  private static List<String> texts(JsonNode body) {
    var texts = new ArrayList<String>();
    addTexts(body, texts);
    return texts;
  }

  private static void addTexts(JsonNode node, List<String> texts) {
    for (var key : node.propertyNames()) {
      if (key.equals("language") && node.path(key).isObject()) {
        texts.add(node.path(key).path("code").asString());
      } else if (!MADE_WHEN_SERVED.contains(key)) {
        addTexts(node.path(key), texts);
      }
    }
    if (node.isArray()) {
      node.values().forEach(element -> addTexts(element, texts));
    } else if (node.isString()) {
      texts.add(node.stringValue());
    }
  }
}
