package org.saola.cli.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoPackage;
import org.saola.cli.LocalServer;
import org.saola.cli.SaolaProcess;
import org.saola.cli.mirror.ServedContent;
import org.saola.store.DatabaseSettings;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/** An import that is killed, at whatever moment, leaves either the old release or the new one. */
final class KilledImportTest {
  private static final int KILLS = 5;
  private static final int COPIES = 3;
  private static final PrintStream REPORT = System.out;

  @TempDir private Path directory;
  private final Random random = new Random(20);

  @Test
  void serverStartsWithACompleteReleaseWheneverTheImportWasKilled() throws Exception {
    var small = DemoPackage.copy(directory.resolve("small"));
    var large = DemoPackage.multiply(directory.resolve("large"), COPIES);
    var millis = importCompletely(large, directory.resolve("other"));
    var young = served(directory.resolve("other")).sha256();
    var data = directory.resolve("data");
    CommandRun.succeeding("import", small.toString(), "--data", data.toString());
    var old = served(data).sha256();
    assertThat(old).isNotEqualTo(young);
    REPORT.printf("An import takes %,d ms when it is not killed%n", millis);

    var expected = Map.of(old, "the old release", young, "the new release");
    for (int kill = 1; kill <= KILLS; kill++) {
      var moment = random.nextLong(millis * 11 / 10);
      var alive = killImport(large, data, moment);
      var found = served(data);
      REPORT.printf(
          "Kill %2d after %,6d ms (%s): serves %s, %,d records%n",
          kill,
          moment,
          alive ? "under way" : "had ended",
          expected.getOrDefault(found.sha256(), "neither release completely"),
          found.release().recordCount());
      assertThat(found.sha256()).isIn(expected.keySet());
      if (found.sha256().equals(young)) {
        CommandRun.succeeding("import", small.toString(), "--replace", "--data", data.toString());
      }
    }
    importCompletely(large, data);
    assertThat(served(data).sha256()).isEqualTo(young);
  }

  private record Served(Release release, String sha256) {}

  /** What a server that is started now answers. */
  private static Served served(Path data) throws IOException, InterruptedException {
    try (var server = LocalServer.start(new DatabaseSettings(data, null), true)) {
      var release = server.database().releases().findCurrent(Dataset.SPECIES_PLUS).orElseThrow();
      return new Served(release, ServedContent.sha256(new ApiClient(server.base())));
    }
  }

  private long importCompletely(Path input, Path data) throws IOException, InterruptedException {
    var log = directory.resolve("log");
    var began = System.nanoTime();
    var process =
        SaolaProcess.start(log, "import", input.toString(), "--replace", "--data", data.toString());
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private boolean killImport(Path input, Path data, long moment)
      throws IOException, InterruptedException {
    var process =
        SaolaProcess.start(
            directory.resolve("log"),
            "import",
            input.toString(),
            "--replace",
            "--data",
            data.toString());
    var ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    return !ended;
  }
}
