package org.saola.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.speciesplus.ComputedPackage;
import org.saola.speciesplus.SharedFolder;

/** Computes whole packages and compares with what the reference, or the oracle, computed. */
class RecordedListingsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"A", "B"})
  void stringsAreTheReferences(String name) {
    var golden = SharedFolder.find().resolve("golden");
    var recorded = ComputedPackage.recordedStrings(golden.resolve("listings-" + name + ".csv"));
    var computed = ComputedPackage.of(golden.resolve("package-" + name)).strings();
    assertThat(computed)
        .as("the recorded file has accepted names only")
        .containsAll(recorded)
        .hasSizeGreaterThanOrEqualTo(recorded.size());
  }

  @Test
  void directedCasesAreTheReferences() {
    var golden = SharedFolder.find().resolve("golden");
    var computed = ComputedPackage.of(golden.resolve("package-cases"));
    assertThat(computed.strings())
        .containsAll(ComputedPackage.recordedStrings(golden.resolve("listings-cases.csv")));
    assertThat(computed.rows())
        .isEqualTo(ComputedPackage.recordedRows(golden.resolve("rows-cases.csv")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "B", "cases"})
  void recordedPackagesAreTheOracles(String name) throws Exception {
    var shared = SharedFolder.find();
    compareWithOracle(shared, shared.resolve("golden/package-" + name));
  }

  /** More of them: {@code -Dsaola.seeds=200}. */
  static IntStream seeds() {
    return IntStream.range(1000, 1000 + Integer.getInteger("saola.seeds", 4));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void randomPackagesAreTheOracles(int seed) throws Exception {
    var shared = SharedFolder.find();
    python(shared.resolve("tools/gen_data.py"), String.valueOf(seed), folder.toString());
    compareWithOracle(shared, folder);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void packagesWithoutLegalSenseAreTheOracles(int seed) throws Exception {
    var shared = SharedFolder.find();
    python(shared.resolve("tools/gen_wild.py"), String.valueOf(seed), folder.toString());
    compareWithOracle(shared, folder);
  }

  private void compareWithOracle(Path shared, Path data) throws Exception {
    var output = folder.resolve("computed");
    python(shared.resolve("tools/oracle.py"), data.toString(), output.toString());
    var computed = ComputedPackage.of(data);
    assertThat(computed.rows()).isEqualTo(ComputedPackage.recordedRows(output.resolve("rows.csv")));
    assertThat(computed.strings())
        .isEqualTo(ComputedPackage.recordedStrings(output.resolve("listings.csv")));
  }

  private static void python(Path script, String one, String other)
      throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("python3", script.toString(), one, other)
            .redirectErrorStream(true)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
  }
}
