package org.saola.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saola.publish.ImportFormat;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;

/** Whatever is wrong: the right exit code, words that say what, where and the mend, no change. */
final class RefusalTest {
  private static final int FAILED = 1;
  private static final int REFUSED = 2;

  /** The first line, and either one issue or the formats that are known. */
  private static final long MOST_LINES = 1 + ImportFormat.all().count();

  @TempDir private static Path folder;
  private static Path data = Path.of("");
  private static List<Release> before = List.of();

  @BeforeAll
  static void importTheDemo() throws IOException {
    data = folder.resolve("data");
    CommandRun.succeeding(
        "import",
        DemoPackage.copy(folder.resolve("package")).toString(),
        "--data",
        data.toString());
    before = releases();
    var zip = Files.readAllBytes(Packed.zip(folder.resolve("package"), folder.resolve("good.zip")));
    Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(zip, zip.length / 2));
    Files.writeString(folder.resolve("text.zip"), "not a zip at all");
    Files.createDirectory(folder.resolve("nothing"));
    Files.createDirectory(folder.resolve("notes"));
    Files.writeString(folder.resolve("notes/notes.txt"), "bring milk");
    Files.writeString(folder.resolve("cites_eu_en.ndjson"), "{\"id\":1");
    Files.writeString(folder.resolve("dump.ndjson"), "{}");
    Files.write(folder.resolve("cites_eu_en.ndjson.gz"), cutGzip());
    Files.writeString(folder.resolve("wrong.properties"), "saola.serve.port=many");
    CommandRun.succeeding("export", "speciesplus", "--language", "es", "--data", data.toString());
  }

  private static byte[] cutGzip() throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write("{\"id\":1}\n".repeat(1000).getBytes(UTF_8));
    }
    return java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 12);
  }

  /** In arguments, {@code @name} stands for a path in the test's folder. */
  @ParameterizedTest(name = "{0}: exit {1}, because {3}")
  @CsvFileSource(resources = "refusals.csv", numLinesToSkip = 1, delimiter = '|')
  void refuses(String command, int exitCode, String words, String because) throws IOException {
    var arguments = (command + (command.contains("--data") ? "" : " --data @data")).split(" +", -1);
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] =
          arguments[i].startsWith("@")
              ? folder.resolve(arguments[i].substring(1)).toString()
              : arguments[i];
    }
    assertRefused(CommandRun.of(arguments), exitCode, words.split(" && ", -1));
  }

  private static void assertRefused(CommandRun run, int exitCode, String... words) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.err()).contains(words).startsWith("saola: ");
    assertThat(run.err()).doesNotContain("Exception", "\tat ", "REDACTED", "null");
    assertThat(run.err().lines().count()).as(run.err()).isLessThanOrEqualTo(MOST_LINES);
    assertThat(releases()).isEqualTo(before);
  }

  private static List<Release> releases() {
    try (var database = Database.open(new DatabaseSettings(data, null))) {
      return database.releases().list();
    }
  }

  @ParameterizedTest(name = "{0}: {3}")
  @CsvFileSource(resources = "broken-demo.csv", numLinesToSkip = 1, delimiter = '|')
  void refusesBrokenPackages(String table, String from, String to, String words)
      throws IOException {
    var broken = DemoPackage.copy(Files.createTempDirectory(folder, "broken"));
    var file = broken.resolve(table);
    if (from == null) {
      Files.delete(file);
    } else {
      var text = Files.readString(file);
      assertThat(text).contains(from);
      // what ISO 8859-1 writes for é is no UTF-8
      Files.write(
          file, text.replaceFirst(from, to).getBytes(to.contains("é") ? ISO_8859_1 : UTF_8));
    }
    var run = CommandRun.of("import", broken.toString(), "--data", data.toString());
    assertRefused(run, REFUSED, words.split(" && ", -1));
    assertThat(run.err()).contains("nothing was changed", table);
  }

  @Test
  void refusesDumpsIntoPrimaryRecords() {
    var run =
        CommandRun.of(
            "import",
            "--merge",
            data.resolve("exports/cites_eu_es.ndjson.gz").toString(),
            "--data",
            data.toString());
    assertRefused(run, REFUSED, "can't be merged into release package", "without --merge");
  }

  @Test
  void refusesTheSecondImportAtTheSameTime() {
    try (var database = Database.open(new DatabaseSettings(data, null));
        var _ =
            database
                .releases()
                .begin(Dataset.SPECIES_PLUS, new ReleaseDescription("package", "slow", null))) {
      var run =
          CommandRun.of("import", folder.resolve("package").toString(), "--data", data.toString());
      assertRefused(
          run, FAILED, "another import of speciesplus into", "is running", "wait for its end");
    }
  }

  @Test
  void refusesDatabasesOfNewerPrograms() throws Exception {
    var other = folder.resolve("newer");
    CommandRun.succeeding("status", "--data", other.toString());
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + other.resolve("saola.db"));
        var statement = connection.createStatement()) {
      statement.execute("update flyway_schema_history set version = '99'");
    }
    for (var command : List.of("serve", "status", "releases")) {
      assertRefused(
          CommandRun.of(command, "--data", other.toString()),
          FAILED,
          "was written by a newer Saola (schema 99",
          "use that version or newer");
    }
  }

  @Test
  void refusesFilesThatAreNoDatabase() throws IOException {
    var other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("saola.db"), "A letter to my aunt. ".repeat(100));
    assertRefused(
        CommandRun.of("serve", "--data", other.toString()),
        FAILED,
        "saola.db is no SQLite database",
        "choose another directory");
  }

  @Test
  void refusesPortsInUse() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(socket.getLocalPort());
      assertRefused(
          CommandRun.of("serve", "--port", port, "--data", data.toString()),
          FAILED,
          "cannot listen on 127.0.0.1:" + port,
          "another program listens there; choose another port");
    }
  }

  @Test
  void refusesDataDirectoriesWhereNothingCanBeMade() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "in its place");
    assertRefused(
        CommandRun.of("serve", "--data", file.toString()),
        FAILED,
        "data directory " + file + " can't be written",
        "is not a directory");
    // not even root may write there
    assumeThat(Path.of("/proc/self")).exists();
    assertRefused(
        CommandRun.of("serve", "--data", "/proc/saola"),
        FAILED,
        "data directory /proc/saola can't be written",
        "choose another");
  }
}
