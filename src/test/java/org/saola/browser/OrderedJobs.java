package org.saola.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.saola.access.Actor;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.JobOrder;
import org.saola.store.jobs.JobProgress;
import org.saola.store.jobs.JobReport;
import org.saola.store.jobs.JobRuns.Ending;
import org.saola.store.jobs.JobState;
import org.saola.store.jobs.Jobs;
import org.saola.store.jobs.sync.SyncPlan;
import org.saola.store.jobs.sync.SyncSchedule;
import org.saola.visit.VisitorRoute;

/** Jobs that have ended, and a schedule of syncs, for the pages of them. */
final class OrderedJobs {
  private static final Pattern ELSEWHERE =
      Pattern.compile("(POST|PUT) /admin/(import|releases|jobs/.*/cancel).*");

  private OrderedJobs() {}

  /** Whether it needs files, more releases, or a job that runs: see ImportJourneyTest. */
  static boolean isTriedElsewhere(VisitorRoute route) {
    return ELSEWHERE.matcher(route.method() + " " + route.path()).matches();
  }

  /**
   * A dry run that can be published, and one that is refused; pages of others change by themselves.
   * And a sync that is due in years.
   */
  static void add(Jobs jobs) {
    var order =
        new JobOrder(JobKind.DRY_RUN, "speciesplus", List.of(), List.of("odd.zip"), Map.of());
    var done = JobReport.of(List.of("Would serve release odd"), Map.of());
    end(jobs, order, new Ending(JobState.DONE, done, null));
    var issue = new JobReport.Issue("taxon_concepts.csv", 2, "rank", "<b>", "is not known", "…");
    var refused =
        new JobReport("odd.zip can't be imported", List.of(), List.of(issue), 2, Map.of());
    end(jobs, order, new Ending(JobState.REFUSED, refused, null));
    jobs.syncPlans()
        .put(
            new SyncPlan(
                "another server",
                "redlist",
                "https://example.org/api/v4",
                Duration.ofDays(7),
                SyncSchedule.AS_STARTED,
                false,
                Instant.parse("2030-01-02T03:04:05Z"),
                null,
                1,
                "the service does not answer"));
  }

  private static void end(Jobs jobs, JobOrder order, Ending ending) {
    var _ = jobs.add(order, null, Actor.COMMAND_LINE);
    var runs = jobs.runsOf("another server");
    runs.end(runs.claim(() -> JobProgress.NONE).orElseThrow(), ending);
  }
}
