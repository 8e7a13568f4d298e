package org.saola.ingest.speciespackage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.RefusedInput;

/** Whatever stands in the files: they are read, or refused with issues; nothing else happens. */
final class PackageFuzzTest {
  private static final int MUTATIONS = 400;
  private static final List<String> SCRAPS =
      List.of(
          "\"",
          ",",
          "\n",
          "\r",
          "\r\n",
          "|",
          "\0",
          "\"\"",
          "-1",
          "99999999999",
          "true",
          "\ufeff",
          "é",
          ";",
          "1e308",
          "2010-02-30",
          "#",
          "\"\n\"",
          ",,,,,,,,");

  private final Random random = new Random(20261121);

  @Test
  @Timeout(value = 120, unit = TimeUnit.SECONDS)
  void readsOrRefuses(@TempDir Path folder) throws IOException {
    Packages.copySmall(folder);
    List<Path> files;
    try (var listed = Files.list(folder)) {
      files = listed.sorted().toList();
    }
    int refused = 0;
    for (int i = 0; i < MUTATIONS; i++) {
      var file = files.get(random.nextInt(files.size()));
      var whole = Files.readAllBytes(file);
      Files.write(file, mutated(whole));
      if (isRefused(folder)) {
        refused++;
      }
      Files.write(file, whole);
    }
    assertThat(refused).as("most mutations are noticed").isBetween(MUTATIONS / 2, MUTATIONS - 1);
  }

  private static boolean isRefused(Path folder) {
    try {
      assertThat(Packages.read(folder, new ImportIssues()).taxonConcepts()).isNotEmpty();
      return false;
    } catch (RefusedInput refused) {
      assertThat(refused.issues()).isNotEmpty().allSatisfy(PackageFuzzTest::assertUseful);
      return true;
    }
  }

  private static void assertUseful(Object issue) {
    assertThat(issue.toString()).matches("[a-z_]+\\.csv(:\\d+)?(, column .*)?: .+");
  }

  private byte[] mutated(byte[] whole) {
    int at = random.nextInt(whole.length);
    return switch (random.nextInt(6)) {
      case 0 -> joined(Arrays.copyOf(whole, at), new byte[0], whole, at + 1);
      case 1 -> joined(Arrays.copyOf(whole, at), scrap(), whole, at);
      case 2 -> joined(Arrays.copyOf(whole, at), scrap(), whole, at + 1);
      case 3 -> Arrays.copyOf(whole, at);
      case 4 -> joined(whole, new byte[0], whole, at);
      default -> {
        var changed = whole.clone();
        changed[at] = (byte) random.nextInt(256);
        yield changed;
      }
    };
  }

  private byte[] scrap() {
    return SCRAPS.get(random.nextInt(SCRAPS.size())).getBytes(UTF_8);
  }

  private static byte[] joined(byte[] before, byte[] scrap, byte[] whole, int from) {
    var after = Arrays.copyOfRange(whole, Math.min(from, whole.length), whole.length);
    var all = Arrays.copyOf(before, before.length + scrap.length + after.length);
    System.arraycopy(scrap, 0, all, before.length, scrap.length);
    System.arraycopy(after, 0, all, before.length + scrap.length, after.length);
    return all;
  }
}
