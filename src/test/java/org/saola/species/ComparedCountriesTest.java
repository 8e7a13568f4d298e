package org.saola.species;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.DemoData;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.names.Names;
import org.saola.store.names.NamesNotReady;
import org.saola.store.release.Dataset;

/** Whoever asks which countries one list names alone reads no records, and hears of it later. */
final class ComparedCountriesTest {
  private static final Duration SOON = Duration.ofMinutes(1);

  @TempDir private Path directory;

  @Test
  void listsAreComparedByAThreadOfTheirOwnAndOnce() throws Exception {
    DemoData.WHOLE.copyTo(directory);
    try (var database = Database.open(new DatabaseSettings(directory, null))) {
      database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
      database.redList(Dataset.RED_LIST).refresh();
      var law = database.speciesPlus(Dataset.SPECIES_PLUS).current().orElseThrow();
      var lists = database.redList(Dataset.RED_LIST).current().orElseThrow();
      var names = new Names(database, Names.UsualDatasets.FIRST, SOON);
      var links = names.crosswalk(law.release(), lists.release()).orElseThrow();
      var turn = new Object();
      var countries = new ComparedCountries(turn);
      synchronized (turn) {
        assertThatThrownBy(() -> countries.of(links, law, lists)).isInstanceOf(NamesNotReady.class);
      }
      var compared = NamesNotReady.awaited(() -> countries.of(links, law, lists), SOON);
      assertThat(countries.of(links, law, lists)).isSameAs(compared);
    }
  }
}
