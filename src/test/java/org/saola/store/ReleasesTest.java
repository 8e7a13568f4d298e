package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.content.RenditionForm;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.release.SourceFile;
import org.saola.store.speciesplus.Rendition;
import org.saola.store.speciesplus.SpeciesPlusItem;
import org.saola.store.sql.DatabaseException;

class ReleasesTest extends OpenDatabase {
  private static final List<TaxonRecord> OLD =
      List.of(InventedTaxa.species(1, "Mirus primus"), InventedTaxa.species(2, "Mirus alter"));
  private static final List<TaxonRecord> NEW = List.of(InventedTaxa.species(3, "Mirus tertius"));

  @Test
  void isEmptyBeforeTheFirstImport() {
    assertThat(database.releases().findCurrent(Dataset.SPECIES_PLUS)).isEmpty();
    assertThat(database.releases().list()).isEmpty();
  }

  @Test
  void publishedReleaseIsCurrentForItsSourceOnly() {
    var release = InventedTaxa.publish(database, OLD);
    assertThat(release.recordCount()).isEqualTo(2);
    assertThat(release.publishedAt()).isEqualTo(clock.instant());
    assertThat(release.description()).isEqualTo(InventedTaxa.DESCRIPTION);
    assertThat(database.releases().findCurrent(Dataset.SPECIES_PLUS)).contains(release);
    assertThat(database.releases().findCurrent(Dataset.RED_LIST)).isEmpty();
  }

  @Test
  void draftIsSeenByNobodyAndLeavesNothingWhenClosed() {
    var old = InventedTaxa.publish(database, OLD);
    try (var draft = database.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION)) {
      draft.add(new SpeciesPlusItem.Taxon(0, NEW.getFirst(), List.of()));
      assertThat(database.releases().list()).containsExactly(old);
    }
    assertThat(database.releases().findCurrent(Dataset.SPECIES_PLUS)).contains(old);
    assertThat(rows("release")).isEqualTo(1);
    assertThat(rows("taxon_concept")).isEqualTo(2);
  }

  @Test
  void newestIsListedFirstAndTheOldOneIsSuperseded() {
    var old = InventedTaxa.publish(database, OLD);
    var young = InventedTaxa.publish(database, NEW);
    assertThat(database.releases().list())
        .extracting(Release::id, Release::state)
        .containsExactly(
            tuple(young.id(), Release.State.CURRENT), tuple(old.id(), Release.State.SUPERSEDED));
  }

  @Test
  void supersededReleaseStaysForAMinuteAndGoesAtTheNextImport() {
    database.releases().retention().keep(1);
    var old = InventedTaxa.publish(database, OLD);
    var second = InventedTaxa.publish(database, NEW);
    clock.advance(Duration.ofSeconds(60));
    var third = InventedTaxa.publish(database, NEW);
    assertThat(database.releases().list())
        .as("just a minute is not more than a minute")
        .extracting(Release::id)
        .containsExactly(third.id(), second.id(), old.id());
    clock.advance(Duration.ofSeconds(1));
    var fourth = InventedTaxa.publish(database, NEW);
    assertThat(database.releases().list())
        .extracting(Release::id, Release::readable)
        .containsExactly(
            tuple(fourth.id(), true),
            tuple(third.id(), true),
            tuple(second.id(), true),
            tuple(old.id(), false));
    assertThat(rows("taxon_concept")).isEqualTo(3);
    assertThat(rows("taxon_document")).isEqualTo(3);
    assertThat(rows("rendition")).isEqualTo(3);
  }

  @Test
  void refusesASecondImportIntoADatasetAtTheSameTime() {
    try (var other = another();
        var first = database.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION)) {
      assertThat(first.release().state()).isEqualTo(Release.State.WRITING);
      assertThatThrownBy(
              () -> other.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("another import of speciesplus")
          .hasMessageContaining("is running");
      other
          .releases()
          .beginRedList(Dataset.RED_LIST, InventedAssessments.DESCRIPTION)
          .close(); // into another dataset, which is in nobody's way
    }
    assertThat(InventedTaxa.publish(database, OLD).recordCount())
        .as("the lock is free again")
        .isEqualTo(2);
  }

  @Test
  void readsTheFormerReleaseWhileItHoldsTheTurnOnly() {
    InventedTaxa.publish(database, OLD);
    FormerRelease former;
    try (var turn = database.releases().takeTurn(Dataset.SPECIES_PLUS);
        var other = another()) {
      former = turn.former().orElseThrow();
      assertThat(former.records().count()).isEqualTo(OLD.size());
      assertThatThrownBy(() -> other.releases().takeTurn(Dataset.SPECIES_PLUS))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("another import");
    }
    assertThatThrownBy(former::records).hasMessage("the turn to import was given up");
    assertThatThrownBy(former::taxa).hasMessage("the turn to import was given up");
    assertThatThrownBy(former::sourceFiles).hasMessage("the turn to import was given up");
  }

  @Test
  void refusesToPublishWithAGap() {
    try (var draft = database.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION)) {
      draft.add(new SpeciesPlusItem.Taxon(1, OLD.getFirst(), List.of()));
      assertThatThrownBy(draft::publish).hasMessage("1 records up to place 1");
    }
    assertThat(rows("taxon_concept")).isZero();
  }

  @Test
  void refusesTwoRecordsInOnePlace() {
    try (var draft = database.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION)) {
      draft.add(new SpeciesPlusItem.Taxon(0, OLD.getFirst(), List.of()));
      draft.add(new SpeciesPlusItem.Taxon(0, OLD.getLast(), List.of()));
      assertThatThrownBy(draft::publish).isInstanceOf(DatabaseException.class);
    }
    assertThat(rows("release")).isZero();
  }

  @Test
  void recordsInAnyOrderComeBackInTheOrderOfTheIndex() {
    int count = 300;
    var order = new ArrayList<Integer>();
    for (int place = 0; place < count; place++) {
      order.add(place);
    }
    var random = new Random(1);
    Collections.shuffle(order, random);
    var filler = new byte[200_000]; // 60 MB in all: several batches
    try (var draft = database.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION)) {
      for (int place : order) {
        random.nextBytes(filler);
        filler[0] = (byte) place;
        draft.add(
            new SpeciesPlusItem.Taxon(
                place,
                InventedTaxa.species(1000 - place, "Mirus no" + place),
                List.of(new Rendition(RenditionForm.REFERENCES, filler.clone()))));
      }
      draft.publish();
    }
    var release = database.releases().findCurrent(Dataset.SPECIES_PLUS).orElseThrow();
    var places = new ArrayList<Integer>();
    database
        .releases()
        .records(release)
        .forEach((taxon, place) -> {
          assertThat(taxon).isEqualTo(InventedTaxa.species(1000 - place, "Mirus no" + place));
          places.add(place);
        });
    assertThat(places).hasSize(count).isSorted();
    database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
    var snapshot = database.speciesPlus(Dataset.SPECIES_PLUS).current().orElseThrow();
    assertThat(snapshot.load(RenditionForm.REFERENCES, 77).orElseThrow()[0]).isEqualTo((byte) 77);
    assertThat(snapshot.placeOf(1000 - 77)).hasValue(77);
  }

  @Test
  void sourceFilesComeBackAsTheyWereAdded() throws IOException {
    var large = new byte[3_500_000];
    new Random(1).nextBytes(large);
    try (var draft = database.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION)) {
      draft.add(new SpeciesPlusItem.PackageFile("b.csv", out -> out.write(large)));
      draft.add(new SpeciesPlusItem.PackageFile("a.csv", out -> out.write('x')));
      draft.publish();
    }
    try (var turn = database.releases().takeTurn(Dataset.SPECIES_PLUS)) {
      var former = turn.former().orElseThrow();
      var files = former.sourceFiles();
      assertThat(files).extracting(SourceFile::name).containsExactly("b.csv", "a.csv");
      assertThat(files).extracting(SourceFile::bytes).containsExactly(3_500_000L, 1L);
      assertThat(files.getLast().sha256())
          .isEqualTo("2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881");
      try (var content = former.open(files.getFirst())) {
        assertThat(content.readAllBytes()).isEqualTo(large);
      }
    }
  }
}
