package org.saola.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.store.changes.ChangeFilter;
import org.saola.store.release.Dataset;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.Release;
import org.saola.store.release.Release.State;
import org.saola.store.sql.DatabaseException;

class RollbackTest extends OpenDatabase {

  private Release publish(String name) {
    var release = InventedTaxa.publish(database, List.of(InventedTaxa.species(1, name)));
    clock.advance(Duration.ofMinutes(2));
    return release;
  }

  @Test
  void anEarlierReleaseIsServedAgainEverywhere() {
    var first = publish("Mirus primus");
    publish("Mirus alter");
    try (var server = another()) {
      server.speciesPlus(Dataset.SPECIES_PLUS).refresh();
      var again = database.releases().rollBack(first);
      assertThat(again.state()).isEqualTo(State.CURRENT);
      assertThat(again.number()).isEqualTo(1);
      assertThat(server.speciesPlus(Dataset.SPECIES_PLUS).refresh())
          .as("running servers notice")
          .isTrue();
      var served = server.speciesPlus(Dataset.SPECIES_PLUS).current().orElseThrow();
      assertThat(served.release()).isEqualTo(again);
      assertThat(served.records(new int[] {0}).getFirst().fullName()).isEqualTo("Mirus primus");
    }
  }

  @Test
  void followersSeeWhatItChanges() {
    var first = publish("Mirus primus");
    var second = publish("Mirus alter");
    database.releases().rollBack(first);
    var page = database.changes().read(2, 10, ChangeFilter.NONE);
    assertThat(page.entries()).hasSize(1);
    assertThat(new String(page.entries().getFirst().json(), UTF_8))
        .contains("\"sequence\":3,")
        .contains("\"number\":1,")
        .contains("\"before\":\"Mirus alter\",\"after\":\"Mirus primus\"");
    var third = publish("Mirus tertius");
    assertThat(third.number()).isEqualTo(3);
    assertThat(database.changes().last()).isEqualTo(4);
    assertThat(database.changes().summary(second.id(), third.id()).total())
        .as("back and on again")
        .isEqualTo(2);
  }

  @Test
  void theRedListGoesBackToo() {
    var first = InventedAssessments.publish(database, InventedAssessments.random(10, 1));
    InventedAssessments.publish(database, InventedAssessments.random(20, 2));
    assertThat(database.releases().rollBack(Dataset.RED_LIST))
        .as("the one before")
        .get()
        .extracting(Release::id)
        .isEqualTo(first.id());
    database.redList(Dataset.RED_LIST).refresh();
    assertThat(database.redList(Dataset.RED_LIST).current().orElseThrow().size()).isEqualTo(10);
  }

  @Test
  void refusesWhatIsNotKeptOrServedAnyway() {
    database.releases().retention().keep(1);
    var releases = new ArrayList<Release>();
    for (int number = 1; number <= 3; number++) {
      releases.add(publish("Mirus no" + number));
    }
    // the second was superseded just before and is kept until the next import begins
    assertThatThrownBy(() -> database.releases().rollBack(releases.getFirst()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining(
            "release 1 (invented) is not kept any more; kept are 3 (invented), 2");
    assertThatThrownBy(() -> database.releases().rollBack(releases.getLast()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("release 3 (invented) is the one that is served");
    assertThat(database.changes().last()).as("nothing happened").isEqualTo(3);
  }

  @Test
  void neverRemovesWhatItGoesBackTo() {
    var first = publish("Mirus primus");
    publish("Mirus alter");
    database.releases().retention().keep(1);
    assertThat(database.releases().rollBack(first).state()).isEqualTo(State.CURRENT);
    assertThat(database.releases().rollBack(Dataset.SPECIES_PLUS))
        .get()
        .extracting(Release::number)
        .isEqualTo(2);
  }

  @Test
  void aRefusedOneRemovesNothing() {
    publish("Mirus primus");
    publish("Mirus alter");
    var third = publish("Mirus tertius");
    database.releases().retention().keep(1);
    assertThatThrownBy(() -> database.releases().rollBack(third))
        .isInstanceOf(DatabaseException.class);
    assertThat(database.releases().list()).extracting(Release::readable).doesNotContain(false);
  }

  @Test
  void keepsAsManyAsIntendedOnlyOncePublished() {
    for (int number = 1; number <= 3; number++) {
      publish("Mirus no" + number);
    }
    database.releases().retention().keepOncePublished(1);
    try (var _ = database.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION)) {
      clock.advance(Duration.ofMinutes(2));
    }
    assertThat(database.releases().retention().kept()).isEqualTo(Retention.DEFAULT);
    assertThat(database.releases().list()).extracting(Release::readable).doesNotContain(false);
    publish("Mirus quartus");
    assertThat(database.releases().retention().kept()).isEqualTo(1);
    assertThat(database.releases().list())
        .extracting(Release::readable)
        .as("the third is kept until the next import begins")
        .containsExactly(true, true, false, false);
  }

  @Test
  void keepsAsManyReleasesAsItIsTold() {
    for (int number = 1; number <= 5; number++) {
      publish("Mirus no" + number);
    }
    assertThat(database.releases().list())
        .extracting(Release::number)
        .containsExactly(5, 4, 3, 2, 1);
    assertThat(database.releases().list())
        .extracting(Release::readable)
        .as("the current one and two before it")
        .containsExactly(true, true, true, false, false);
    assertThat(rows("taxon_document")).isEqualTo(3);
    assertThat(rows("change_entry")).as("changes are kept for ever").isEqualTo(5);
  }

  @Test
  void keptReleasesAreReadByLabelOrNumber() {
    publish("Mirus primus");
    publish("Mirus alter");
    database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
    var old = database.speciesPlus(Dataset.SPECIES_PLUS).find("1").orElseThrow();
    assertThat(old.records(new int[] {0}).getFirst().fullName()).isEqualTo("Mirus primus");
    assertThat(database.speciesPlus(Dataset.SPECIES_PLUS).find("1"))
        .as("held in memory")
        .containsSame(old);
    assertThat(database.speciesPlus(Dataset.SPECIES_PLUS).find("invented"))
        .as("the newest of this name")
        .isEqualTo(database.speciesPlus(Dataset.SPECIES_PLUS).current());
    assertThat(database.speciesPlus(Dataset.SPECIES_PLUS).find("9")).isEmpty();
    assertThat(database.redList(Dataset.RED_LIST).find("1")).as("of another source").isEmpty();
  }

  @Test
  void manifestsStayWhenTheDataGo() {
    database.releases().retention().keep(1);
    var file = new ManifestFile("a.csv", "ab".repeat(32), 5, "https://example.org/a.csv");
    try (var draft = database.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION)) {
      draft.describe(List.of(file));
      draft.publish();
    }
    publish("Mirus primus");
    publish("Mirus alter");
    publish("Mirus tertius");
    var first = database.releases().find(Dataset.SPECIES_PLUS, "1").orElseThrow();
    assertThat(first.state()).isEqualTo(State.REMOVED);
    assertThat(database.releases().manifest(first)).containsExactly(file);
    assertThat(first.description().madeBy()).isEqualTo(System.getProperty("user.name"));
  }
}
