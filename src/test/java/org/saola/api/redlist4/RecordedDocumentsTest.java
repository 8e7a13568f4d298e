package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.api.redlist4.document.Era;
import org.saola.ingest.InputFiles;
import org.saola.ingest.redlistdocuments.RedListDocuments;
import org.saola.progress.Progress;
import org.saola.redlist.RedListRecords;
import org.saola.redlist.RedListTaxon;
import org.saola.store.ReleaseDraft;
import org.saola.store.redlist.RedListItem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Documents that were recorded, imported and answered again: the same, key for key, in order. */
class RecordedDocumentsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ACCESS = Pattern.compile("Accessed on \\d+ \\w+ \\d+\\.");

  /** Until the end of September 2024 a language was more than its code. */
  private static final Pattern LANGUAGE =
      Pattern.compile(
          "\"language\":\\{\"code\":(\"[a-z]*\"),\"description\":\\{\"en\":\"[^\"]*\"}}");

  /** A text without what depends on the day and, of languages, on the era. */
  private static String settled(String json) {
    return LANGUAGE
        .matcher(ACCESS.matcher(json).replaceAll("Accessed."))
        .replaceAll("\"language\":$1");
  }

  @ParameterizedTest
  @ValueSource(ints = {136250858, 166290968, 742738, 2911619, 58307800})
  void assessmentsComeBackAsTheyWere(int id, @TempDir Path directory) throws IOException {
    var file = "assessment_" + id + ".json";
    var recorded = RecordedAnswers.read(file);
    try (var api = new TestApi(directory, draft -> add(draft, records(file)))) {
      var body = api.get(Era.E3, "assessment/" + id, Map.of()).body();
      var pretty = recorded.startsWith("{\n");
      assertThat(settled(body))
          .isEqualTo(
              settled(pretty ? JSON.readTree(recorded).toString() : recorded)
                  .transform(text -> pretty ? escaped(text) : text));
      assertThat(api.get("assessment/" + id).header("etag")).startsWith("W/\"");
    }
  }

  private static String escaped(String json) {
    return json.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
  }

  @Test
  void taxaComeBackAsTheyWere(@TempDir Path directory) throws IOException {
    var file = "taxa_sis_9404.json";
    var recorded = JSON.readTree(settled(RecordedAnswers.read(file)));
    try (var api = new TestApi(directory, draft -> add(draft, records(file)))) {
      assertThat(ordered(api.get("taxa/sis/9404").json().get("taxon")))
          .isEqualTo(ordered(recorded.get("taxon")));
      assertThat(api.get("taxa/scientific_name?genus_name=gorilla&species_name=GORILLA").status())
          .isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"green_status_all.json", "green_status_all_2025.json"})
  void greenStatusesComeBackAsTheyWere(String file) throws IOException {
    var recorded = JSON.readTree(settled(RecordedAnswers.read(file)));
    var rendered = DocumentRenderer.greenStatuses(records(file).greenStatuses());
    assertThat(ordered(JSON.readTree(new String(rendered, UTF_8)))).isEqualTo(ordered(recorded));
  }

  /** Texts keep the order of keys, which values do not. */
  private static String ordered(JsonNode value) {
    return settled(value.toString());
  }

  private static RedListRecords records(String file) {
    var input = InputFiles.open(RecordedAnswers.folder().resolve(file));
    return RedListDocuments.open(List.of(input), TestApi.CODE_LISTS, Progress.SILENT);
  }

  private static void add(ReleaseDraft<RedListItem> draft, RedListRecords records) {
    try (var renderer =
        new DocumentRenderer(
            TestApi.CODE_LISTS, records.comprehensiveGroupMembers(), records.greenStatuses())) {
      records.forEachAssessment(assessment -> {
        draft.add(renderer.assessment(assessment));
      });
      records.forEachTaxon(taxon -> add(draft, renderer, taxon));
    }
  }

  private static void add(
      ReleaseDraft<RedListItem> draft, DocumentRenderer renderer, RedListTaxon taxon) {
    draft.add(new RedListItem.Taxon(renderer.summary(taxon), renderer.document(taxon), taxon));
  }
}
