package org.saola.store.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.saola.cli.DemoServer;
import org.saola.store.names.NamesNotReady;
import org.saola.store.release.Dataset;

/** The words of a release are made again when their file is no good. */
final class NarrativeSearchesTest extends DemoServer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void aDamagedFileIsMadeAnew() throws Exception {
    read();
    var file = file();
    var whole = Files.readAllBytes(file);
    Files.write(file, new byte[] {1, 2, 3});
    read();
    assertThat(file()).isEqualTo(file).hasBinaryContent(whole);
  }

  private static void read() {
    var searches = new NarrativeSearches(database(), PATIENCE);
    assertThat(NamesNotReady.awaited(() -> searches.of(Dataset.RED_LIST), PATIENCE)).isNotNull();
  }

  private static Path file() throws Exception {
    try (var files = Files.list(database().place().dataDirectory().resolve("texts"))) {
      return files.filter(each -> each.toString().endsWith(".words")).findFirst().orElseThrow();
    }
  }
}
