package org.saola.cli.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.access.Role;
import org.saola.cli.ApiClient;
import org.saola.cli.Browser;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoPackage;
import org.saola.cli.LocalServer;
import org.saola.cli.accounts.People;
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
    Files.createDirectory(disk);
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

  /** Leaves so much room. */
  private void fill(Path data, long room) throws IOException {
    Files.createDirectories(data);
    try (var out = Files.newOutputStream(disk.resolve("filler"))) {
      var piece = new byte[64 * 1024];
      while (disk.toFile().getUsableSpace() - room > piece.length) {
        out.write(piece);
      }
      out.write(new byte[Math.toIntExact(Math.max(0, disk.toFile().getUsableSpace() - room))]);
    }
  }

  private static int writing(Path data) throws SQLException {
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("saola.db"));
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from release where state = 'writing'")) {
      return rows.getInt(1);
    }
  }

  @Test
  void aStartOnAFullDiskEndsInOneLine() throws Exception {
    var data = disk.resolve("data");
    fill(data, 0);
    var fresh = CommandRun.of("releases", "--data", data.toString());
    assertThat(fresh.exitCode()).isEqualTo(1);
    assertThat(fresh.errorLines()).hasSize(1);
    assertThat(fresh.err())
        .contains(data.toString())
        .containsAnyOf("is full; make room there", "No space left on device")
        .doesNotContain("SQLITE");
    Files.delete(disk.resolve("filler"));
    CommandRun.succeeding("releases", "--data", data.toString());
    fill(data, 0);
    var used = CommandRun.of("releases", "--data", data.toString());
    assertThat(used.exitCode()).isEqualTo(1);
    assertThat(used.errorLines()).hasSize(1);
    assertThat(used.err())
        .contains(data.toString())
        .containsAnyOf("is full; make room there", "No space left on device")
        .doesNotContain("SQLITE");
  }

  @Test
  void pagesThatCannotWriteSaySo() throws Exception {
    var data = disk.resolve("data");
    try (var server = LocalServer.start(new DatabaseSettings(data, null), true)) {
      People.create(server.database(), "ada@example.org", Role.API);
      var browser = new Browser(server.base().toString());
      var token = browser.formToken("/sign-in");
      fill(data, 0);
      var form = Map.of("email", "ada@example.org", "password", People.PASSWORD);
      assertThat(browser.get("/sign-in").statusCode()).as("read only").isIn(200, 503);
      var answer = browser.post("/sign-in", form, token);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body())
          .contains("The database can't be used right now")
          .doesNotContain("SQLITE");
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
              List.of(
                  "saola: database %1$s/saola.db can't grow: the disk of %1$s is full; make room there"
                      .formatted(data)));
      assertThat(ServedContent.sha256(client)).isEqualTo(before);
    }
    fill(Path.of(data), 512 * 1024);
    try (var database = Database.open(new DatabaseSettings(Path.of(data), null))) {
      database.releases().takeTurn(Dataset.SPECIES_PLUS).close();
      assertThat(writing(Path.of(data))).as("what was left is gone, without much room").isZero();
      assertThat(database.releases().list()).hasSize(1);
      assertThat(database.releases().findCurrent(Dataset.SPECIES_PLUS)).isPresent();
    }
  }
}
