package org.saola.ingest.redlist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.store.overlay.DatedReason;

/** Why categories changed is read from a table that says each change once. */
final class ReasonsTableTest {
  @TempDir private Path directory;

  @Test
  void aChangeHasOneReasonInAReleaseAndOneInEachYear() throws IOException {
    var read =
        read(
            """
            taxon,from,to,reason,year
            7,VU,EN,G,2004
            7,VU,EN,N,2008
            7,VU,EN,G,
            8,VU,EN,G,2004
            """);
    assertThat(read.dated())
        .extracting(DatedReason::taxonId, DatedReason::year)
        .containsExactly(tuple(7, 2004), tuple(7, 2008), tuple(8, 2004));
    assertThat(read.ofRelease()).hasSize(1);
  }

  @Test
  void aChangeThatIsThereTwiceIsRefusedWithBothPlaces() {
    var refused =
        catchThrowableOfType(
            RefusedInput.class,
            () ->
                read(
                    """
                    taxon,from,to,reason,year
                    7,VU,EN,G,2004
                    7,EN,CR,G,
                    7,VU,EN,N,2004
                    7,EN,CR,G,
                    """));
    assertThat(refused.issues())
        .extracting(issue -> issue.line() + ": " + issue.problem())
        .containsExactly(
            "4: has this change already in line 2; remove one of them",
            "5: has this change already in line 3; remove one of them");
  }

  @Test
  void aNameOfSeveralTaxaIsAskedForAndNeverGuessed() {
    var refused =
        catchThrowableOfType(
            RefusedInput.class,
            () ->
                read(
                    """
                    taxon,from,to,reason
                    Mirus duplex,VU,EN,G
                    Mirus nullus,VU,EN,G
                    """));
    assertThat(refused.issues())
        .extracting(issue -> issue.line() + ": " + issue.problem())
        .containsExactly(
            "2: is the name of several taxa; give the SIS id of the one that is meant: 10, 20",
            "3: is no taxon of the release; give a SIS id or a scientific name as the release has it");
  }

  private static int[] bearers(String taxon) {
    return switch (taxon) {
      case "Mirus duplex" -> new int[] {10, 20};
      case "Mirus nullus" -> new int[0];
      default -> new int[] {Integer.parseInt(taxon)};
    };
  }

  private ReasonsTable.Reasons read(String table) throws IOException {
    var file = Files.write(directory.resolve("reasons.csv"), table.getBytes(UTF_8));
    try (var input = InputFiles.open(file)) {
      return ReasonsTable.read(input.files().getFirst(), ReasonsTableTest::bearers);
    }
  }
}
