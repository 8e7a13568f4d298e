package org.saola.cli.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoPackage;
import org.saola.cli.LocalServer;
import org.saola.cli.mirror.ServedContent;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.release.Dataset;

/** On a disk that is too small for a second release; needs the right to mount one. */
final class FullDiskTest {
  private static final String SIZE = "size=24m";

  @TempDir private Path folder;
  private Path disk = Path.of("");
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    disk = folder.resolve("disk");
    java.nio.file.Files.createDirectory(disk);
    mounted = run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", disk.toString());
    Assumptions.assumeTrue(mounted, "skipped: no disk can be mounted here, which needs root");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(run("umount", disk.toString())).isTrue();
    }
  }

  private static boolean run(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException _) {
      return false; // no such program here
    }
  }

  @Test
  void fullDiskFailsTheImportAndLeavesTheOldRelease() throws Exception {
    var data = disk.resolve("data").toString();
    CommandRun.succeeding(
        "import", DemoPackage.copy(folder.resolve("small")).toString(), "--data", data);
    var large = DemoPackage.multiply(folder.resolve("large"), 4).toString();
    try (var server = LocalServer.start(new DatabaseSettings(Path.of(data), null), true)) {
      var client = new ApiClient(server.base());
      var before = ServedContent.sha256(client);
      var failed = CommandRun.of("import", large, "--data", data);
      assertThat(failed.exitCode()).as(failed.err()).isEqualTo(1);
      assertThat(failed.errorLines())
          .isEqualTo(
              List.of("saola: database %s/saola.db can't grow: the disk is full".formatted(data)));
      assertThat(ServedContent.sha256(client)).isEqualTo(before);
    }
    try (var database = Database.open(new DatabaseSettings(Path.of(data), null))) {
      assertThat(database.releases().list()).hasSize(1);
      assertThat(database.releases().findCurrent(Dataset.SPECIES_PLUS)).isPresent();
    }
  }
}
