package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.store.content.RenditionForm;
import org.saola.store.release.Dataset;
import org.saola.store.release.DatasetDescription;
import org.saola.store.speciesplus.TaxonQuery;
import org.saola.taxonomy.Taxonomy;

/** Releases that are kept are found by their names, and are read whole or not at all. */
class SnapshotsTest extends OpenDatabase {
  private static final int[] FIRST = {0};

  private void publish(String... names) {
    for (var name : names) {
      InventedTaxa.publish(database, List.of(InventedTaxa.species(1, name)));
      clock.advance(Duration.ofMinutes(2));
    }
  }

  @Test
  void aKeptReleaseIsLoadedWhereWaitingIsAllowedAndStaysInMemory() {
    publish("Mirus primus", "Mirus alter");
    var snapshots = database.speciesPlus(Dataset.SPECIES_PLUS);
    snapshots.refresh();
    assertThat(snapshots.named("1").inMemory()).isNull();
    var old = snapshots.named("1").loaded().get();
    assertThat(old.records(FIRST).getFirst().fullName()).isEqualTo("Mirus primus");
    assertThat(snapshots.named("1").inMemory()).isSameAs(old);
    assertThat(snapshots.named("2").inMemory()).isSameAs(snapshots.current().orElseThrow());
    assertThat(snapshots.named("invented").inMemory())
        .as("the newest of this label")
        .isSameAs(snapshots.current().orElseThrow());
  }

  @Test
  void ofManyReleasesFewStayInMemory() {
    database.releases().retention().keep(9);
    publish("Mirus a", "Mirus b", "Mirus c", "Mirus d", "Mirus e", "Mirus f");
    var snapshots = database.speciesPlus(Dataset.SPECIES_PLUS);
    snapshots.refresh();
    for (int number = 1; number <= 5; number++) {
      assertThat(snapshots.named(Integer.toString(number)).loaded().get()).isNotNull();
    }
    int held = 0;
    for (int number = 1; number <= 5; number++) {
      held += snapshots.named(Integer.toString(number)).inMemory() == null ? 0 : 1;
    }
    assertThat(held).isEqualTo(2);
    assertThat(snapshots.named("5").inMemory()).as("the last one").isNotNull();
  }

  @Test
  void whatIsNotKeptIsRefusedWithWhatIs() {
    assertThatThrownBy(() -> database.speciesPlus(Dataset.SPECIES_PLUS).named("1").loaded().get())
        .isInstanceOf(NotKeptException.class)
        .hasMessage("release 1 is not kept here; nothing was imported yet");
    publish("Mirus primus", "Mirus alter");
    database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
    assertThatThrownBy(() -> database.speciesPlus(Dataset.SPECIES_PLUS).named("3"))
        .isInstanceOf(NotKeptException.class)
        .hasMessage(
            "release 3 is not kept here; there is invented (number 2), invented (number 1)");
    assertThatThrownBy(() -> database.redList(Dataset.RED_LIST).named("1").loaded().get())
        .isInstanceOf(NotKeptException.class);
  }

  @Test
  void aReleaseThatIsRemovedWhileItIsReadIsReadNoFurther() {
    publish("Mirus primus", "Mirus alter");
    var snapshots = database.speciesPlus(Dataset.SPECIES_PLUS);
    snapshots.refresh();
    var old = snapshots.named("1").loaded().get();
    assertThat(old.load(RenditionForm.INDEX_JSON, 0)).isPresent();
    database.releases().retention().keep(1);
    publish("Mirus tertius");
    assertThatThrownBy(() -> old.load(RenditionForm.INDEX_JSON, 0))
        .isInstanceOf(NotKeptException.class)
        .hasMessage(
            "release invented is not kept here; there is invented (number 3), invented (number 2)");
    assertThatThrownBy(() -> old.load(RenditionForm.INDEX_JSON, FIRST))
        .isInstanceOf(NotKeptException.class);
    assertThatThrownBy(() -> old.records(FIRST)).isInstanceOf(NotKeptException.class);
    snapshots.refresh();
    assertThatThrownBy(() -> snapshots.named("1").loaded().get())
        .isInstanceOf(NotKeptException.class);
  }

  @Test
  void aReleaseThatIsRemovedBeforeItIsLoadedIsNotLoaded() {
    publish("Mirus primus", "Mirus alter");
    var snapshots = database.speciesPlus(Dataset.SPECIES_PLUS);
    snapshots.refresh();
    database.releases().retention().keep(1);
    publish("Mirus tertius");
    assertThatThrownBy(() -> snapshots.named("1").loaded().get())
        .isInstanceOf(NotKeptException.class);
    assertThat(snapshots.named("2").inMemory()).as("as of the last refresh").isNotNull();
  }

  @Test
  void whatIsSaidOfTheDatasetIsNewAndTheRestIsTheSame() {
    publish("Mirus primus", "Mirus alter");
    var snapshots = database.speciesPlus(Dataset.SPECIES_PLUS);
    assertThat(snapshots.refresh()).isTrue();
    var former = snapshots.named("1").loaded().get();
    assertThat(former.release().about().title()).isNull();
    var query = new TaxonQuery(Taxonomy.CITES_EU, null, false, null);
    var selection = snapshots.current().orElseThrow().select(query);
    database
        .datasets()
        .describe(
            Dataset.SPECIES_PLUS,
            new DatasetDescription("Species of a law", null, null, null, List.of(), null));
    assertThat(snapshots.refresh()).as("the release is not a new one").isFalse();
    var told = snapshots.current().orElseThrow();
    assertThat(told.release().about().title()).isEqualTo("Species of a law");
    assertThat(told.select(query)).as("what is in memory").isSameAs(selection);
    assertThat(snapshots.named("1").inMemory())
        .isNotNull()
        .extracting(each -> each.release().about().title())
        .isEqualTo("Species of a law");
  }

  @Test
  void ofADatasetThatWasRemovedNothingIsServed() {
    var national = new Dataset("national", Dataset.Kind.SPECIES_PLUS);
    database.datasets().add(national, DatasetDescription.NONE);
    InventedTaxa.publish(database, national, List.of(InventedTaxa.species(1, "Mirus primus")));
    var snapshots = database.speciesPlus(national);
    assertThat(snapshots.refresh()).isTrue();
    database.datasets().remove(national);
    assertThat(snapshots.refresh()).isFalse();
    assertThat(snapshots.current()).isEmpty();
    assertThatThrownBy(() -> snapshots.named("1").loaded().get())
        .isInstanceOf(NotKeptException.class);
  }

  @Test
  void aReleaseThatIsServedAgainIsHeldOnce() {
    publish("Mirus primus", "Mirus alter");
    var snapshots = database.speciesPlus(Dataset.SPECIES_PLUS);
    snapshots.refresh();
    assertThat(snapshots.named("1").loaded().get()).isNotNull();
    assertThat(database.releases().rollBack(Dataset.SPECIES_PLUS)).isPresent();
    assertThat(snapshots.refresh()).isTrue();
    assertThat(snapshots.named("1").inMemory()).isSameAs(snapshots.current().orElseThrow());
    assertThat(snapshots.named("2").inMemory()).isNull();
    assertThat(snapshots.named("2").loaded().get()).isNotNull();
  }
}
