package org.saola.cli.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.SaolaProcess;
import org.saola.store.rights.DataRights;

/** What is kept is for its owner only, whatever rights the caller would give. */
final class OwnerOnlyTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path directory = Path.of("");

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private void run(String umask, List<String> command, String... more) throws Exception {
    var log = directory.resolve("output");
    var arguments = Stream.concat(command.stream(), Stream.of(more)).toArray(String[]::new);
    var process = SaolaProcess.startWithUmask(umask, log, arguments);
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("%s", Files.readString(log)).isZero();
  }

  private Map<String, String> withOtherRights(Path folder) throws IOException {
    var wider = new TreeMap<String, String>();
    try (var paths = Files.walk(folder)) {
      for (var path : paths.toList()) {
        if (!rights(path).equals(Files.isDirectory(path) ? "rwx------" : "rw-------")) {
          wider.put(path.toString(), rights(path));
        }
      }
    }
    return wider;
  }

  @Test
  void whatTheServerKeepsIsForItsOwnerAndExportsAreAsTheCallerSaid() throws Exception {
    var data = directory.resolve("data");
    var log = directory.resolve("access.log");
    var serve = List.of("serve", "--demo", "--rehearse", "--port", "0", "--data", "" + data);
    run("000", serve, "--access-log", log.toString());
    assertThat(withOtherRights(data)).isEmpty();
    assertThat(data.resolve("saola.db")).exists();
    assertThat(data.resolve("usage.db")).exists();
    assertThat(rights(log)).isEqualTo("rw-------");

    var out = directory.resolve("out");
    var export = List.of("export", "speciesplus", "--language", "en", "--data", "" + data);
    run("022", export, "--to", out.toString());
    assertThat(rights(out)).isEqualTo("rwxr-xr-x");
    assertThat(rights(out.resolve("cites_eu_en.ndjson.gz"))).isEqualTo("rw-r--r--");
  }

  @Test
  void widerRightsThatWereThereBeforeAreToldWithTheMend() throws IOException {
    assertThat(DataRights.trouble(directory.resolve("none"))).isEmpty();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
    assertThat(DataRights.trouble(directory)).isEmpty();
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-x---"));
    assertThat(DataRights.trouble(directory))
        .hasValue(
            "%s is not for its owner only (rwxr-x---); mend with: chmod -R go= %s"
                .formatted(directory, directory));
  }
}
