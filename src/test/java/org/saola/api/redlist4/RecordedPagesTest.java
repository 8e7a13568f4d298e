package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.api.redlist4.document.Era;
import org.saola.gzip.Deflated;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import org.saola.redlist.RedListOrder;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.ReleaseDraft;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListItem;
import org.saola.store.redlist.StoredDocument;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Lists that were recorded as a whole are answered byte for byte, page by page. */
class RecordedPagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern PAGE =
      Pattern.compile("/api/v4/((?:taxa/)?([a-z_]+)/([^/?]+))\\?page=(\\d+)(.*)");
  private static final int PAGE_SIZE = 100;

  @TempDir private Path directory = Path.of("");

  private record Page(String file, String list, int number, String filters) {}

  private final Map<Integer, AssessmentSummary> summaries = new LinkedHashMap<>();
  private final Map<Integer, Set<Facet>> facets = new LinkedHashMap<>();

  @Test
  void wholeListsAreAsRecorded() throws IOException {
    var pages = pages();
    var whole = new HashSet<String>();
    for (var list : pages.entrySet()) {
      if (take(list.getKey(), list.getValue())) {
        whole.add(list.getKey());
      }
    }
    assertThat(whole).hasSizeGreaterThan(5);
    try (var api = new TestApi(directory, this::store)) {
      for (var list : whole) {
        for (var page : pages.getOrDefault(list, List.of())) {
          var target = list + "?page=" + page.number() + page.filters();
          assertThat(api.get(Era.E1, target, Map.of()).body())
              .as(page.file())
              .isEqualTo(RecordedAnswers.read(page.file()));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kingdom", "phylum", "class", "order", "family"})
  void namesOfRanksAreInTheRecordedOrder(String rank) throws IOException {
    var recorded = new ArrayList<String>();
    JSON.readTree(RecordedAnswers.read("taxa_" + rank + "_page=1.json"))
        .get(rank + "_names")
        .forEach(name -> recorded.add(name.asString()));
    assertThat(RedListOrder.names(recorded.stream().sorted().toList())).isEqualTo(recorded);
  }

  /** The recorded pages by list. */
  private static Map<String, List<Page>> pages() throws IOException {
    Map<String, List<Page>> pages = new TreeMap<>();
    for (var line : RecordedAnswers.read("index.tsv").lines().toList()) {
      var columns = line.split("\t", -1);
      var page = PAGE.matcher(columns[2]);
      if (page.matches() && Group.find(page.group(2)).isPresent()) {
        pages
            .computeIfAbsent(page.group(1), _ -> new ArrayList<>())
            .add(
                new Page(
                    columns[0], page.group(1), Integer.parseInt(page.group(4)), page.group(5)));
      }
    }
    return pages;
  }

  /** Takes over the items of a list when all of its pages were recorded. */
  private boolean take(String list, List<Page> pages) throws IOException {
    var byNumber = new TreeMap<Integer, JsonNode>();
    for (var page : pages) {
      if (page.filters().isEmpty()) {
        byNumber.put(
            page.number(), JSON.readTree(RecordedAnswers.read(page.file())).get("assessments"));
      }
    }
    var items = new ArrayList<JsonNode>();
    for (int number = 1; byNumber.containsKey(number); number++) {
      var page = byNumber.get(number);
      page.forEach(items::add);
      if (page.size() < PAGE_SIZE) {
        items.forEach(item -> take(facet(list), item, items.indexOf(item)));
        return true;
      }
    }
    return false;
  }

  private static Facet facet(String list) {
    var names = list.split("/", -1);
    return new Facet(Group.find(names[names.length - 2]).orElseThrow(), names[names.length - 1]);
  }

  /** The place in the list stands for the date, which items had not yet. */
  private void take(Facet facet, JsonNode item, int position) {
    int id = item.get("assessment_id").asInt();
    var year = item.get("year_published");
    var scopes = new ArrayList<Coded>();
    item.get("scopes")
        .forEach(scope ->
            scopes.add(
                new Coded(
                    scope.get("code").asString(), scope.get("description").get("en").asString())));
    if (!summaries.containsKey(id) || facet.group() == Group.COMPREHENSIVE_GROUPS) {
      summaries.put(
          id,
          new AssessmentSummary(
              id,
              item.get("sis_taxon_id").asInt(),
              LocalDate.of(2024, 1, 1).minusDays(position),
              year.isNull() ? null : year.asString(),
              item.get("latest").asBoolean(),
              false,
              false,
              null,
              "Aus bus",
              "LC",
              scopes,
              Level.SPECIES));
    }
    facets.computeIfAbsent(id, _ -> new HashSet<>()).add(facet);
  }

  private void store(ReleaseDraft<RedListItem> draft) {
    var nothing = Deflated.literal("{}".getBytes(UTF_8));
    summaries
        .values()
        .forEach(summary ->
            draft.add(
                new RedListItem.Assessed(
                    summary,
                    List.copyOf(facets.getOrDefault(summary.assessmentId(), Set.of())),
                    new StoredDocument(nothing, nothing),
                    null)));
  }
}
