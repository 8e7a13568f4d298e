package org.saola.check.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.saola.check.CheckOptions;
import org.saola.check.CheckPieces;
import org.saola.check.CheckedRow.Verdict;
import org.saola.check.Decisions;
import org.saola.check.DecisionsFile;
import org.saola.check.RowDecision;
import org.saola.check.job.CheckJobs.Bounds;
import org.saola.check.job.CheckJobs.NoRoom;
import org.saola.check.job.CheckProgress.State;
import org.saola.cli.DemoServer;
import org.saola.publish.source.StoredLaw;
import org.saola.site.SpeciesAnswers;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListFormat;
import org.saola.spreadsheet.list.UnreadableList;
import org.saola.store.names.Names;

/** A list is checked while others look, decided upon, fetched, and forgotten. */
final class CheckJobsTest extends DemoServer {
  private static final String LIST = "name\nPanthera leo\nLion\nNemo nemo\n";
  private static final Bounds BOUNDS = new Bounds(10, 1_000, 12, 40, 1, Duration.ofMinutes(5));

  @Test
  void allRowsAreCheckedInTheirOrder() {
    var job = checked(jobs(BOUNDS), LIST);
    assertThat(job.progress().done()).isEqualTo(3);
    assertThat(job.rows())
        .extracting(JobRow::name, JobRow::verdict)
        .containsExactly(
            tuple("Panthera leo", Verdict.SURE),
            tuple("Lion", Verdict.DOUBTFUL),
            tuple("Nemo nemo", Verdict.UNKNOWN));
  }

  @Test
  void whatAPersonDecidesIsInTheFileAndCanBeTakenBack() throws Exception {
    var jobs = jobs(BOUNDS);
    var job = checked(jobs, LIST);
    var lion = job.rows().get(1);
    assertThat(lion.value("cites_proposed")).contains("cites:64");
    assertThat(lion.value("iucn_category")).as("nothing is told of a proposal").isEmpty();
    var decided = job.decide(lion.number(), new RowDecision("cites:64", "iucn:64"));
    assertThat(decided)
        .get()
        .satisfies(row -> {
          assertThat(row.isDecided()).isTrue();
          assertThat(row.value("iucn_category")).isEqualTo("VU");
        });
    assertThat(job.progress().sure()).isEqualTo(2);
    assertThat(file(job)).contains("decided").contains("cites:64");
    job.decide(lion.number(), RowDecision.NOTHING);
    assertThat(job.progress().doubtful()).isEqualTo(1);
    assertThat(file(job)).doesNotContain("decided");
  }

  @Test
  void nothingIsDecidedOfWhatIsNotInDoubt() {
    var job = checked(jobs(BOUNDS), LIST);
    var decision = new RowDecision("cites:24", "none");
    assertThat(job.decide(job.rows().getFirst().number(), decision)).isEmpty();
    assertThat(job.decide(99, decision)).as("there is no such row").isEmpty();
  }

  @Test
  void aListThatIsTooLongIsRefusedWithWords() {
    assertThatThrownBy(() -> jobs(BOUNDS).start(list("Panthera leo\n".repeat(11)), 10))
        .isInstanceOf(UnreadableList.class)
        .hasMessageContaining("11 rows");
  }

  @Test
  void theOldestThatHasEndedMakesRoom() {
    var jobs = jobs(BOUNDS);
    var first = checked(jobs, "Panthera leo\n".repeat(8));
    var second = checked(jobs, "Panthera leo\n".repeat(8));
    assertThat(jobs.find(first.key())).isEmpty();
    assertThat(jobs.find(second.key())).isPresent();
    jobs.remove(second.key());
    assertThat(jobs.find(second.key())).isEmpty();
  }

  @Test
  void withoutRoomNothingBegins() {
    var small = new Bounds(10, 1_000, 2, 40, 1, Duration.ofMinutes(5));
    assertThatThrownBy(() -> jobs(small).start(list(LIST), 10)).isInstanceOf(NoRoom.class);
  }

  @Test
  void whoHasManyListsMakesRoomByOnesOwn() {
    var jobs = jobs(new Bounds(10, 1_000, 100, 20, 1, Duration.ofMinutes(5)));
    var first = checked(jobs, LIST);
    var other = jobs.start(list(LIST, "somebody else"), 10);
    await(() -> other.progress().state() == State.DONE);
    var second = checked(jobs, LIST);
    assertThat(jobs.find(first.key())).as("one of twenty is the share").isEmpty();
    assertThat(jobs.find(other.key())).isPresent();
    assertThat(jobs.find(second.key())).isPresent();
  }

  @Test
  void decisionsAreAFileThatServesForAnotherCheck() throws Exception {
    var jobs = jobs(BOUNDS);
    var job = checked(jobs, LIST);
    job.decide(job.rows().get(1).number(), new RowDecision("cites:64", "iucn:64"));
    var kept = DecisionsFile.write(job.decisions());
    assertThat(new String(kept, UTF_8))
        .isEqualTo(
            """
            {"decisions":[{"row":3,"name":"Lion","cites":"cites:64","iucn":"iucn:64"}]}\
            """);
    var again = checked(jobs, LIST);
    assertThat(again.decide(DecisionsFile.read(kept))).isEqualTo(1);
    assertThat(again.decisions()).isEqualTo(job.decisions());
    assertThat(file(again)).isEqualTo(file(job));
  }

  @Test
  void whatHasEndedIsForgottenWithItsTime() {
    var brief = new Bounds(10, 1_000, 12, 40, 1, Duration.ofMillis(1));
    var jobs = jobs(brief);
    var job = jobs.start(list(LIST), 10);
    await(() -> jobs.find(job.key()).isEmpty());
  }

  @Test
  void whatWasDecidedBeforeTheCheckJoinsWithWhatIsDecidedLater() throws Exception {
    var before = List.of(new Decisions.Made(3L, "Lion", new RowDecision("cites:64", "")));
    var sent = list(LIST);
    var job =
        jobs(BOUNDS)
            .start(
                new ListToCheck(
                    sent.content(),
                    sent.options().with(new Decisions(before), null),
                    sent.sources(),
                    sent.owner()),
                10);
    await(() -> job.progress().state() == State.DONE);
    assertThat(job.rows().get(1).verdict()).as("one list is open").isEqualTo(Verdict.DOUBTFUL);
    var now = job.decide(3, new RowDecision("", "iucn:64")).orElseThrow();
    assertThat(now.value("cites_id")).isEqualTo("cites:64");
    assertThat(now.value("iucn_id")).isEqualTo("iucn:64");
    assertThat(job.decisions().all())
        .containsExactly(new Decisions.Made(3L, "Lion", new RowDecision("cites:64", "iucn:64")));
    assertThat(file(job)).contains("Lion,3,sure");
  }

  @Test
  void aListThatIsForgottenIsKeptByNobody() throws Exception {
    var forgotten = new CompletableFuture<Boolean>();
    InstantSource slow =
        () -> {
          forgotten.join();
          return Instant.EPOCH;
        };
    var jobs = new CheckJobs(BOUNDS, slow);
    var first = jobs.start(list(LIST), 10);
    var waiting = new WeakReference<>(jobs.start(list(LIST), 10));
    jobs.remove(Objects.requireNonNull(waiting.get()).key());
    await(() -> isGone(waiting));
    forgotten.complete(true);
    await(() -> first.progress().state() == State.DONE);
    var ended = new WeakReference<>(jobs.start(list(LIST), 10));
    await(() -> {
      var job = ended.get();
      return job != null && job.progress().state() == State.DONE;
    });
    jobs.remove(Objects.requireNonNull(ended.get()).key());
    await(() -> isGone(ended));
  }

  private static boolean isGone(WeakReference<CheckJob> job) {
    System.gc();
    return job.get() == null;
  }

  private static CheckJobs jobs(Bounds bounds) {
    return new CheckJobs(bounds, Clock.systemUTC());
  }

  private static ListToCheck list(String list) {
    return list(list, "somebody");
  }

  private static ListToCheck list(String list, String owner) {
    var names = new Names(database(), Names.UsualDatasets.FIRST, Duration.ofMinutes(1));
    return new ListToCheck(
        bytes(list),
        options(),
        SpeciesAnswers.checks(database(), names, new StoredLaw(), Clock.systemUTC()),
        owner);
  }

  private static CheckJob checked(CheckJobs jobs, String list) {
    var job = jobs.start(list(list), 10);
    await(() -> job.progress().state() == State.DONE);
    return job;
  }

  private static void await(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time is up").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static String file(CheckJob job) throws Exception {
    var out = new ByteArrayOutputStream();
    try (var pieces = new CheckPieces(job.file(ListFormat.CSV), _ -> {})) {
      while (pieces.hasNext()) {
        out.write(pieces.next());
      }
    }
    return out.toString(UTF_8);
  }

  private static byte[] bytes(String list) {
    return list.getBytes(UTF_8);
  }

  private static CheckOptions options() {
    return new CheckOptions(
        ListFile.Known.NOTHING, Map.of(), null, LocalDate.of(2026, 11, 1), null, false);
  }
}
