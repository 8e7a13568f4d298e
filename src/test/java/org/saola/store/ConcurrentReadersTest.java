package org.saola.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.content.RenditionForm;
import org.saola.store.release.Dataset;

class ConcurrentReadersTest extends OpenDatabase {
  private static final int SIZE = 200;
  private static final int READERS = 4;

  @Test
  void readersSeeOneWholeReleaseAtATime() throws Exception {
    InventedTaxa.publish(database, generation(0));
    database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
    var done = new AtomicBoolean();
    try (var threads = Executors.newFixedThreadPool(READERS);
        var importer = another()) {
      var readers = new ArrayList<Future<Integer>>();
      for (int i = 0; i < READERS; i++) {
        readers.add(threads.submit(reader(done)));
      }
      try {
        for (int generation = 1; generation <= 5; generation++) {
          InventedTaxa.publish(importer, generation(generation));
          database.speciesPlus(Dataset.SPECIES_PLUS).refresh();
        }
      } finally {
        done.set(true);
      }
      for (var reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
    assertThat(database.speciesPlus(Dataset.SPECIES_PLUS).current().orElseThrow().placeOf(5001))
        .hasValue(0);
  }

  /** Reads pages until told to end; gives their number. */
  private Callable<Integer> reader(AtomicBoolean done) {
    return () -> {
      int pages = 0;
      for (; pages == 0 || !done.get(); pages++) {
        var snapshot = database.speciesPlus(Dataset.SPECIES_PLUS).current().orElseThrow();
        var page = snapshot.load(RenditionForm.INDEX_JSON, IntStream.range(0, SIZE).toArray());
        assertThat(page.stream().map(bytes -> generationOf(new String(bytes, UTF_8))).distinct())
            .as("names of one generation")
            .hasSize(1);
        assertThat(page).hasSize(SIZE);
      }
      return pages;
    };
  }

  private static String generationOf(String name) {
    return name.substring(0, name.indexOf(' '));
  }

  private static List<TaxonRecord> generation(int generation) {
    return IntStream.rangeClosed(1, SIZE)
        .mapToObj(
            i -> InventedTaxa.species(generation * 1000 + i, "Generatio" + generation + " no" + i))
        .toList();
  }
}
