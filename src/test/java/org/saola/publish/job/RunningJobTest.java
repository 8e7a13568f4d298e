package org.saola.publish.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.access.Actor;
import org.saola.publish.job.RunningJob.Outcome;
import org.saola.store.OpenDatabase;
import org.saola.store.jobs.Job;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.JobOrder;
import org.saola.store.jobs.JobProgress;
import org.saola.store.jobs.JobReport;
import org.saola.store.jobs.JobRuns;
import org.saola.store.jobs.JobState;
import org.saola.store.release.Dataset;

/** Both the thread of a job and the one that looks after all may write down what came of it. */
final class RunningJobTest extends OpenDatabase {
  @SuppressWarnings("NullAway.Init")
  private JobRuns queue;

  @BeforeEach
  void order() {
    queue = database.jobs().runsOf("here");
    var dataset = Dataset.SPECIES_PLUS.id();
    database
        .jobs()
        .add(
            new JobOrder(JobKind.ROLLBACK, dataset, List.of(), List.of(), Map.of()),
            null,
            Actor.COMMAND_LINE);
  }

  private Job claimed() {
    return queue.claim(() -> JobProgress.NONE).orElseThrow();
  }

  private RunningJob running() {
    return new RunningJob(claimed(), new JobProgressMeter(), queue);
  }

  @Test
  void thereIsNothingToWriteWhileItRuns() {
    assertThat(running().writeDown()).isFalse();
  }

  @Test
  void whatCameOfAJobIsWrittenOnce() {
    var running = running();
    running.cameTo(Outcome.Ended.of(JobState.FAILED, JobReport.of("no room")));
    assertThat(running.writeDown()).isTrue();
    assertThat(running.writeDown()).isTrue();
    assertThat(database.access().auditLog().list(Long.MAX_VALUE, 10))
        .filteredOn(entry -> String.valueOf(entry.detail()).contains("no room"))
        .hasSize(1);
  }

  @Test
  void oneThatComesLateDoesNotStopTheNextRun() {
    var running = running();
    running.cameTo(new Outcome.Postponed("another import is running", Duration.ZERO));
    assertThat(running.writeDown()).isTrue();
    var again = claimed();
    assertThat(running.writeDown()).isTrue();
    assertThat(queue.standing(again)).isEqualTo(JobRuns.Standing.WANTED);
  }
}
