package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.saola.store.content.RenditionForm;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.Rendition;
import org.saola.store.speciesplus.SpeciesPlusItem;
import org.saola.store.sql.DatabaseException;

class KilledImportTest extends OpenDatabase {

  /** The import that is killed, as a process of its own. */
  static final class Import {
    private Import() {}

    public static void main(String[] arguments) {
      var url = arguments.length == 1 ? null : arguments[1];
      var database = Database.open(new DatabaseSettings(Path.of(arguments[0]), url));
      var draft = database.releases().begin(Dataset.SPECIES_PLUS, InventedTaxa.DESCRIPTION);
      // two megabytes each: several batches are written when it dies
      for (int place = 0; place < 50; place++) {
        draft.add(
            new SpeciesPlusItem.Taxon(
                place,
                InventedTaxa.species(place + 1, "Mirus no" + place),
                List.of(new Rendition(RenditionForm.INDEX_JSON, new byte[2_000_000]))));
      }
      Runtime.getRuntime().halt(9);
    }
  }

  @Test
  void killedImportLeavesTheOldReleaseAndItsRestsGoAtTheNext() throws Exception {
    var old = InventedTaxa.publish(database, List.of(InventedTaxa.species(1, "Mirus vetus")));
    var output = directory.resolve("output");
    assertThat(runImport(output)).as(() -> read(output)).isEqualTo(9);
    assertThat(rows("rendition")).as("rests of the killed import").isGreaterThan(10);
    assertThat(database.releases().list()).containsExactly(old);

    var young = publishWhenUnlocked();
    assertThat(database.releases().findCurrent(Dataset.SPECIES_PLUS)).contains(young);
    assertThat(rows("release")).isEqualTo(2);
    assertThat(rows("rendition")).isEqualTo(2);
    assertThat(rows("taxon_concept")).isEqualTo(2);
  }

  private static String read(Path output) {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int runImport(Path output) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Objects.requireNonNull(ProcessHandle.current().info().command().orElse("java")),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Import.class.getName(),
                settings.dataDirectory().toString()));
    var url = settings.url();
    if (url != null) {
      command.add(url);
    }
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(output.toFile())
        .start()
        .waitFor();
  }

  /** PostgreSQL notices the death of a client only after a moment. */
  private Release publishWhenUnlocked() throws InterruptedException {
    for (int attempt = 0; ; attempt++) {
      try {
        return InventedTaxa.publish(database, List.of(InventedTaxa.species(2, "Mirus novus")));
      } catch (DatabaseException e) {
        if (attempt == 100) {
          throw e;
        }
        Thread.sleep(50);
      }
    }
  }
}
