package org.saola.store.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.access.Actor;
import org.saola.store.OpenDatabase;
import org.saola.store.jobs.JobRuns.Ending;
import org.saola.store.jobs.JobRuns.Standing;
import org.saola.store.release.Dataset;

/**
 * Two servers have one queue, and each job is done by one of them, whatever happens to the other.
 */
final class JobsTest extends OpenDatabase {
  private static final Duration MOMENT = Duration.ofSeconds(1);
  private static final Ending DONE =
      new Ending(JobState.DONE, JobReport.of(List.of("Published"), Map.of()), 7L);

  @SuppressWarnings("NullAway.Init")
  private Jobs jobs;

  @SuppressWarnings("NullAway.Init")
  private JobRuns one;

  @SuppressWarnings("NullAway.Init")
  private JobRuns other;

  @BeforeEach
  void beginServers() {
    jobs = database.jobs();
    one = jobs.runsOf("one");
    other = jobs.runsOf("other");
  }

  @Test
  void aJobIsTakenOnceAndTheNextOfItsDatasetWaits() {
    var first = order(Dataset.SPECIES_PLUS, null);
    var second = order(Dataset.SPECIES_PLUS, null);
    var beside = order(Dataset.RED_LIST, null);
    assertThat(claimed(one)).isEqualTo(first);
    assertThat(claimed(other)).as("of another dataset").isEqualTo(beside);
    assertThat(claimed(other)).as("while the first runs").isZero();
    one.end(job(first), DONE);
    assertThat(claimed(other)).isEqualTo(second);
    assertThat(job(first))
        .extracting(Job::state, Job::release, each -> each.report().lines())
        .containsExactly(JobState.DONE, 7L, List.of("Published"));
  }

  @Test
  void aServerOnAnotherMachineSeesTheSameQueue() {
    try (var elsewhere = another()) {
      long first = order(Dataset.SPECIES_PLUS, null);
      assertThat(claimed(elsewhere.jobs().runsOf("elsewhere"))).isEqualTo(first);
      assertThat(claimed(one)).isZero();
      assertThat(jobs.cancel(first, Actor.COMMAND_LINE)).isTrue();
      assertThat(elsewhere.jobs().runsOf("elsewhere").standing(job(first)))
          .isEqualTo(Standing.CANCELLED);
    }
  }

  @Test
  void aJobWhoseServerIsHeardOfGoesOn() {
    long id = order(Dataset.SPECIES_PLUS, null);
    assertThat(claimed(one)).isEqualTo(id);
    clock.advance(JobRuns.LEASE.minus(MOMENT));
    one.renew(job(id), new JobProgress("reading", "rows", 3, 10));
    clock.advance(JobRuns.LEASE.minus(MOMENT));
    other.endAbandoned();
    assertThat(one.standing(job(id))).isEqualTo(Standing.WANTED);
    assertThat(job(id).progress().done()).isZero();
  }

  @Test
  void aJobWhoseServerWasKilledEndsAndSaysWhereToLook() {
    long id = order(Dataset.SPECIES_PLUS, null);
    long next = order(Dataset.SPECIES_PLUS, null);
    assertThat(claimed(one)).isEqualTo(id);
    clock.advance(JobRuns.LEASE.plus(MOMENT));
    other.endAbandoned();
    assertThat(job(id).state()).isEqualTo(JobState.FAILED);
    assertThat(job(id).report().message()).contains("see in the releases whether it was published");
    assertThat(claimed(other)).isEqualTo(next);
    assertThat(one.standing(job(id))).isEqualTo(Standing.GIVEN_UP);
    assertThat(audit())
        .first()
        .isEqualTo("server: rollback of speciesplus: failed: " + job(id).report().message());
  }

  @Test
  void whoRanAJobKnowsBetterThanThoseWhoTookItForKilled() {
    long id = order(Dataset.SPECIES_PLUS, null);
    assertThat(claimed(one)).isEqualTo(id);
    clock.advance(JobRuns.LEASE.plus(MOMENT));
    other.endAbandoned();
    other.end(job(id), new Ending(JobState.CANCELLED, JobReport.CANCELLED, null));
    assertThat(job(id).state()).as("what another one says").isEqualTo(JobState.FAILED);
    one.end(job(id), DONE);
    assertThat(job(id).state()).isEqualTo(JobState.DONE);
    assertThat(job(id).release()).isEqualTo(7);
  }

  @Test
  void aCancelledJobIsNotPutBack() {
    long id = order(Dataset.SPECIES_PLUS, null);
    assertThat(claimed(one)).isEqualTo(id);
    assertThat(jobs.cancel(id, Actor.COMMAND_LINE)).isTrue();
    one.postpone(job(id), "its server was stopped; it begins anew", Duration.ZERO);
    assertThat(job(id).state()).isEqualTo(JobState.CANCELLED);
    assertThat(claimed(other)).isZero();
    assertThat(jobs.cancel(id, Actor.COMMAND_LINE)).as("it has ended").isFalse();
  }

  @Test
  void aJobThatCannotBeDoneYetComesAgain() {
    long id = order(Dataset.SPECIES_PLUS, null);
    assertThat(claimed(one)).isEqualTo(id);
    one.postpone(job(id), "another import is running", Duration.ofSeconds(5));
    assertThat(job(id).note()).isEqualTo("another import is running");
    assertThat(claimed(other)).as("before the pause is over").isZero();
    clock.advance(Duration.ofSeconds(5));
    assertThat(claimed(other)).isEqualTo(id);
    assertThat(job(id).note()).isNull();
  }

  @Test
  void whatOnlyAServerCanDoThatVanishedLetsOthersPassAndEnds() {
    long stuck = order(Dataset.SPECIES_PLUS, "a server that was taken away");
    long own = order(Dataset.SPECIES_PLUS, jobs.uploads().node());
    long last = order(Dataset.SPECIES_PLUS, null);
    assertThat(claimed(one)).as("it may come still").isZero();
    clock.advance(JobRuns.PATIENCE);
    assertThat(claimed(one)).isEqualTo(own);
    one.end(job(own), DONE);
    assertThat(claimed(one)).isEqualTo(last);
    one.end(job(last), DONE);
    clock.advance(JobRuns.VANISHED);
    one.endAbandoned();
    assertThat(job(stuck).report().message())
        .contains("only server a server that was taken away has its files");
  }

  @Test
  void aServerThatIsThereKeepsThePlacesOfItsJobs() {
    long own = order(Dataset.SPECIES_PLUS, jobs.uploads().node());
    long next = order(Dataset.SPECIES_PLUS, null);
    clock.advance(JobRuns.VANISHED.plus(MOMENT)); // for so long it was off
    one.endAbandoned();
    one.attend();
    assertThat(job(own).state()).isEqualTo(JobState.QUEUED);
    assumeThat(settings.url()).as("the database of several machines").isNotNull();
    try (var elsewhere = onAnotherMachine()) {
      assertThat(claimed(elsewhere.jobs().runsOf("elsewhere"))).isZero();
    }
    assertThat(claimed(one)).isEqualTo(own);
    one.end(job(own), DONE);
    assertThat(claimed(one)).isEqualTo(next);
  }

  @Test
  void listsAreBrief() {
    long id = order(Dataset.SPECIES_PLUS, null);
    assertThat(claimed(one)).isEqualTo(id);
    one.end(job(id), DONE);
    assertThat(jobs.list(10)).singleElement().extracting(Job::report).isEqualTo(JobReport.NONE);
    assertThat(job(id).report().lines()).containsExactly("Published");
  }

  private long order(Dataset dataset, @Nullable String node) {
    var order = new JobOrder(JobKind.ROLLBACK, dataset.id(), List.of(), List.of(), Map.of());
    return jobs.add(order, node, Actor.COMMAND_LINE).id();
  }

  private Job job(long id) {
    return jobs.find(id).orElseThrow();
  }

  /** Zero = none. */
  private static long claimed(JobRuns server) {
    return server.claim(() -> JobProgress.NONE).map(Job::id).orElse(0L);
  }

  /** Newest first. */
  private List<String> audit() {
    return database.access().auditLog().list(Long.MAX_VALUE, 10).stream()
        .map(entry -> entry.by() + ": " + entry.detail())
        .toList();
  }
}
