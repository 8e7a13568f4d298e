package org.saola.publish.job;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.RefusedInput;
import org.saola.publish.job.JobProgressMeter.Why;
import org.saola.publish.job.RunningJob.Outcome;
import org.saola.publish.job.RunningJob.Outcome.Ended;
import org.saola.publish.job.RunningJob.Outcome.Postponed;
import org.saola.store.TurnTaken;
import org.saola.store.jobs.JobReport;
import org.saola.store.jobs.JobReport.Issue;
import org.saola.store.jobs.JobRuns;
import org.saola.store.jobs.JobState;
import org.saola.store.jobs.RefusedOrder;
import org.saola.store.sql.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said of a job that did not come to its end: what the command would say. */
final class JobFailure {
  private static final Logger LOG = LoggerFactory.getLogger(JobFailure.class);
  private static final Duration UNTIL_FREE = Duration.ofSeconds(5);
  private static final String GIVEN_UP =
      "its server could not say for %d seconds that it goes on, so it was ended; order it again"
          .formatted(JobRuns.LEASE.toSeconds());

  private JobFailure() {}

  /**
   * What came of the job.
   *
   * @param ending why it was to end before its time; null = it was not
   */
  static Outcome outcome(Throwable failure, @Nullable Why ending) {
    if (failure instanceof Cancelled && ending != null) {
      return switch (ending) {
        case CANCELLED -> Ended.of(JobState.CANCELLED, JobReport.CANCELLED);
        case STOPPED -> new Postponed("its server was stopped; it begins anew", Duration.ZERO);
        case GIVEN_UP -> Ended.of(JobState.FAILED, JobReport.of(GIVEN_UP));
      };
    }
    return switch (failure) {
      case RefusedInput refused -> Ended.of(JobState.REFUSED, report(refused));
      case RefusedOrder refused -> Ended.of(JobState.REFUSED, JobReport.of(refused.getMessage()));
      case TurnTaken taken -> new Postponed(String.valueOf(taken.getMessage()), UNTIL_FREE);
      case DatabaseException known -> failed(String.valueOf(known.getMessage()));
      case UncheckedIOException known -> failed(String.valueOf(known.getMessage()));
      default -> {
        LOG.error("A job failed by a fault of this program", failure);
        yield failed(
            "a fault of this program, of which the log of the server has more; the releases tell"
                + " whether something was published");
      }
    };
  }

  private static Ended failed(String message) {
    return Ended.of(JobState.FAILED, JobReport.of(message));
  }

  private static JobReport report(RefusedInput refused) {
    return new JobReport(
        refused.getMessage(),
        List.of(),
        refused.issues().stream().map(JobFailure::issue).toList(),
        refused.count(),
        Map.of());
  }

  private static Issue issue(ImportIssue issue) {
    return new Issue(
        issue.file(),
        issue.line(),
        issue.column(),
        issue.value(),
        issue.problem(),
        issue.toString());
  }
}
