package org.saola.web.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.check.CheckOptions;
import org.saola.check.job.CheckJobs;
import org.saola.check.job.CheckJobs.Bounds;
import org.saola.check.job.CheckProgress.State;
import org.saola.check.job.JobRow;
import org.saola.check.job.ListToCheck;
import org.saola.cli.DemoServer;
import org.saola.publish.source.StoredLaw;
import org.saola.site.SpeciesAnswers;
import org.saola.spreadsheet.list.ListFile;
import org.saola.store.names.Names;

/** Which of the sure rows are shown when somebody wants to see some only. */
final class SureRowsTest extends DemoServer {
  private static final String LIST =
      "name\nPanthera leo\nCoragyps atratus\nRaphus cucullatus\nFelis leo\n";

  private static List<JobRow> rows;

  @BeforeAll
  static void check() {
    var names = new Names(database(), Names.UsualDatasets.FIRST, Duration.ofMinutes(1));
    var sources = SpeciesAnswers.checks(database(), names, new StoredLaw(), Clock.systemUTC());
    var job =
        new CheckJobs(Bounds.USUAL, Clock.systemUTC())
            .start(new ListToCheck(LIST.getBytes(UTF_8), options(), sources, "somebody"), 10);
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (job.progress().state() != State.DONE && System.nanoTime() < deadline) {
      LockSupport.parkNanos(1_000_000);
    }
    rows = job.rows();
  }

  private static CheckOptions options() {
    return new CheckOptions(
        ListFile.Known.NOTHING, Map.of(), null, LocalDate.of(2026, 11, 1), null, false);
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          all        | Panthera leo, Coragyps atratus, Raphus cucullatus, Felis leo | nothing is asked
          threatened | Panthera leo, Felis leo | the vulture is of least concern, the dodo extinct
          listed     | Panthera leo, Felis leo | NC is no appendix; CITES has no dodo
          changed    | Felis leo | it is a synonym; that a list lacks a name changes nothing
          """)
  void someAreShown(String show, String names, String because) {
    assertThat(SureRows.of(rows, show, "number"))
        .as(because)
        .extracting(JobRow::name)
        .containsExactly(names.split(", ", -1));
  }
}
