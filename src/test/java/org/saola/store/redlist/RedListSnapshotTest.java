package org.saola.store.redlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.store.InventedAssessments.add;
import static org.saola.store.InventedAssessments.item;
import static org.saola.store.InventedAssessments.plain;
import static org.saola.store.InventedAssessments.summary;
import static org.saola.store.InventedAssessments.taxon;
import static org.saola.store.InventedAssessments.taxonDocument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.saola.redlist.Group;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.InventedAssessments;
import org.saola.store.InventedAssessments.Listed;
import org.saola.store.OpenDatabase;
import org.saola.store.ReleaseDraft;
import org.saola.store.release.Dataset;

class RedListSnapshotTest extends OpenDatabase {
  private static final Comparator<AssessmentSummary> BY_ID =
      Comparator.comparingInt(AssessmentSummary::assessmentId);
  private static final Comparator<AssessmentSummary> NEWEST_FIRST =
      Comparator.comparing(
              AssessmentSummary::assessmentDate, Comparator.nullsLast(Comparator.naturalOrder()))
          .reversed()
          .thenComparing(BY_ID);

  private RedListSnapshot snapshot(Consumer<ReleaseDraft<RedListItem>> filling) {
    try (var draft =
        database.releases().beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION)) {
      filling.accept(draft);
      draft.publish();
    }
    return snapshot();
  }

  private RedListSnapshot snapshot() {
    assertThat(database.redList(Dataset.RED_LIST).refresh()).isTrue();
    return database.redList(Dataset.RED_LIST).current().orElseThrow();
  }

  @Test
  void isEmptyBeforeTheFirstImport() {
    assertThat(database.redList(Dataset.RED_LIST).refresh()).isFalse();
    assertThat(database.redList(Dataset.RED_LIST).current()).isEmpty();
  }

  @Test
  void servesAReleaseWithoutAssessments() {
    var snapshot = snapshot(draft -> draft.add(item(taxon(7, "Mirus", "solus"))));
    assertThat(snapshot.size()).isZero();
    assertThat(snapshot.select(RedListQuery.ALL).size()).isZero();
    assertThat(snapshot.placesOfTaxon(7)).isEmpty();
    assertThat(snapshot.speciesCount()).isZero();
    assertThat(snapshot.taxon(7)).isPresent();
  }

  @Test
  void summariesAndDocumentsComeBackByRisingId() {
    var listed = InventedAssessments.random(700, 1);
    var release = InventedAssessments.publish(database, listed);
    var snapshot = snapshot();
    assertThat(snapshot.release()).isEqualTo(release);
    assertThat(release.recordCount()).isEqualTo(700);
    var sorted = listed.stream().map(Listed::summary).sorted(BY_ID).toList();
    for (int place = 0; place < sorted.size(); place++) {
      int id = sorted.get(place).assessmentId();
      assertThat(snapshot.summary(place)).isEqualTo(sorted.get(place));
      assertThat(snapshot.published(place)).isEqualTo(sorted.get(place).published());
      assertThat(snapshot.placeOf(id)).hasValue(place);
      assertThat(snapshot.document(place))
          .usingRecursiveComparison()
          .isEqualTo(InventedAssessments.document(id));
    }
    assertThat(snapshot.placeOf(sorted.getLast().assessmentId() + 1)).isEmpty();
    var documents = new ArrayList<String>();
    snapshot.forEachDocument((document, place) -> {
      assertThat(place).isEqualTo(documents.size());
      documents.add(new String(document, UTF_8));
    });
    assertThat(documents)
        .isEqualTo(sorted.stream().map(each -> plain(each.assessmentId())).toList());
  }

  @Test
  void selectsWhatASearchOfAllWouldFind() {
    var listed = InventedAssessments.random(3000, 2);
    InventedAssessments.publish(database, listed);
    var snapshot = snapshot();
    var random = new Random(3);
    for (int i = 0; i < 300; i++) {
      var query = InventedAssessments.randomQuery(random);
      var expected =
          listed.stream()
              .filter(each -> fulfils(each, query))
              .map(Listed::summary)
              .sorted(query.newestFirst() ? NEWEST_FIRST : BY_ID)
              .map(AssessmentSummary::assessmentId)
              .toList();
      var selection = snapshot.select(query);
      assertThat(selection.size()).as("%s", query).isEqualTo(expected.size());
      int offset = random.nextInt(expected.size() + 10);
      assertThat(ids(snapshot, selection.page(offset, 100)))
          .as("%s from %d", query, offset)
          .isEqualTo(expected.stream().skip(offset).limit(100).toList());
    }
  }

  private static boolean fulfils(Listed listed, RedListQuery query) {
    var summary = listed.summary();
    var year = query.yearPublished();
    var scope = query.scopeCode();
    return (query.facet() == null || listed.facets().contains(query.facet()))
        && matches(query.latest(), summary.latest())
        && matches(query.possiblyExtinct(), summary.possiblyExtinct())
        && matches(query.possiblyExtinctInTheWild(), summary.possiblyExtinctInTheWild())
        && (year == null || year.equals(summary.yearPublished()))
        && (scope == null || summary.scopes().stream().anyMatch(each -> scope.equals(each.code())))
        && (!query.speciesOnly() || summary.level() == Level.SPECIES);
  }

  private static boolean matches(@Nullable Boolean asked, boolean flag) {
    return Objects.requireNonNullElse(asked, flag) == flag;
  }

  private static List<Integer> ids(RedListSnapshot snapshot, int[] places) {
    return Arrays.stream(places).mapToObj(place -> snapshot.summary(place).assessmentId()).toList();
  }

  @Test
  void assessmentsOfATaxonAreShownNewestFirst() {
    var early = LocalDate.of(1996, 8, 1);
    var late = LocalDate.of(2020, 2, 29);
    var snapshot =
        snapshot(draft -> {
          add(draft, summary(5, 70, early));
          add(draft, summary(9, 70, late));
          add(draft, summary(3, 70, late));
          add(draft, summary(8, 70, null));
          add(draft, summary(1, 69, late));
          add(draft, summary(2, 71, LocalDate.of(1960, 1, 1)));
        });
    assertThat(ids(snapshot, snapshot.placesOfTaxon(70)))
        .as("without a date first, then by date, then by id")
        .containsExactly(8, 3, 9, 5);
    assertThat(ids(snapshot, snapshot.placesOfTaxon(71))).containsExactly(2);
    assertThat(snapshot.placesOfTaxon(72)).isEmpty();
    assertThat(snapshot.speciesCount()).as("69, 70 and 71").isEqualTo(3);
  }

  private static void addMirus(ReleaseDraft<RedListItem> draft) {
    draft.add(item(taxon(20, "Mirus", "parvus")));
    draft.add(item(taxon(10, "Mirus", "parvus")));
    draft.add(item(new TaxonSummary(30, "Mirus", "parvus", "minor", null, Level.INFRARANK)));
    draft.add(
        item(
            new TaxonSummary(
                40, "Mirus", "parvus", null, "Insula subpopulation", Level.SUBPOPULATION)));
    draft.add(item(taxon(50, "Mirus", null)));
    draft.add(item(taxon(60, "Mirus", "×mixtus")));
  }

  @Test
  void findsTaxaByAllTheirNames() {
    var names = snapshot(RedListSnapshotTest::addMirus).exactNames();
    assertThat(names.taxon("Mirus", "x mixtus", null, null)).as("looks alike").hasValue(60);
    assertThat(names.taxon("Mirus", "mixtus", null, null)).as("another name").isEmpty();
    assertThat(names.taxon("Mirus_x mixtus")).hasValue(60);
    assertThat(names.taxon("mirus\u00a0 parvus")).hasValue(10);
    assertThat(names.taxon("mirus", " PARVUS ", null, "")).as("the lowest id").hasValue(10);
    assertThat(names.taxon("Mirus", "parvus", "Minor", null)).hasValue(30);
    assertThat(names.taxon("Mirus", "parvus", null, "insula subpopulation")).hasValue(40);
    assertThat(names.taxon("Mirus", "parvus", "minor", "Insula subpopulation")).isEmpty();
    assertThat(names.taxon("Mirus", "parv", null, null)).isEmpty();
    assertThat(names.taxon("Mirus", null, null, null)).as("needs a species").isEmpty();
    assertThat(names.bearers("Mirus parvus")).as("all that bear it").containsExactly(10, 20);
  }

  @Test
  void readsDocumentsOfTaxa() {
    var snapshot = snapshot(RedListSnapshotTest::addMirus);
    assertThat(snapshot.taxon(20).orElseThrow())
        .usingRecursiveComparison()
        .isEqualTo(taxonDocument(20));
    assertThat(snapshot.taxon(21)).isEmpty();
    var ids = new ArrayList<Integer>();
    snapshot.forEachTaxon((_, sisId) -> ids.add(sisId));
    assertThat(ids).containsExactly(10, 20, 30, 40, 50, 60);
    var some = new HashMap<Integer, byte[]>();
    snapshot.forEachTaxon(new int[] {50, 20}, (document, sisId) -> some.put(sisId, document));
    assertThat(some).containsOnlyKeys(20, 50);
    assertThat(some.get(20)).isEqualTo(taxonDocument(20).inflated());
  }

  @Test
  void namesOfRanksAreFoundInAnyCaseAndShownAsWritten() {
    var snapshot =
        snapshot(draft -> {
          add(draft, summary(1, 1, null), new Facet(Group.FAMILY, "Ficticidae"));
          add(draft, summary(2, 2, null), new Facet(Group.FAMILY, "FABULIDAE"));
          add(draft, summary(3, 3, null), new Facet(Group.FAMILY, "FICTICIDAE"));
          add(draft, summary(4, 4, null), new Facet(Group.FAMILY, "Mirabilidae"));
          add(draft, summary(5, 5, null), new Facet(Group.RED_LIST_CATEGORIES, "nt"));
        });
    assertThat(snapshot.rankNames(Group.FAMILY))
        .containsExactly("FABULIDAE", "FICTICIDAE", "Mirabilidae");
    assertThat(count(snapshot, new Facet(Group.FAMILY, "ficticidae"))).isEqualTo(2);
    assertThat(count(snapshot, new Facet(Group.FAMILY, "MIRABILIDAE"))).isEqualTo(1);
    assertThat(count(snapshot, new Facet(Group.RED_LIST_CATEGORIES, "NT"))).isZero();
    assertThat(count(snapshot, new Facet(Group.ORDER, "FABULIDAE"))).isZero();
  }

  private static int count(RedListSnapshot snapshot, Facet facet) {
    return snapshot.select(RedListQuery.of(facet).build()).size();
  }

  @Test
  void keepsDocumentsOfTheWholeRelease() {
    var large = new byte[3_000_000];
    new Random(4).nextBytes(large);
    var snapshot =
        snapshot(draft -> {
          draft.add(new RedListItem.Text("large/text", "old".getBytes(UTF_8)));
          draft.add(new RedListItem.Text("large/text", large));
        });
    assertThat(snapshot.text("large/text")).hasValue(large);
    assertThat(snapshot.text("large/none")).isEmpty();
  }
}
