package org.saola.publish.job;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.RefusedInput;
import org.saola.store.jobs.JobReport;
import org.saola.store.jobs.JobReport.Issue;
import org.saola.store.jobs.RefusedOrder;
import org.saola.store.sql.DatabaseException;

/** What is said of a job that did not come to its end: what the command would say. */
final class JobFailure {
  private JobFailure() {}

  static JobReport report(Throwable failure) {
    return switch (failure) {
      case RefusedInput refused ->
          new JobReport(
              refused.getMessage(),
              List.of(),
              refused.issues().stream().map(JobFailure::issue).toList(),
              refused.count(),
              Map.of());
      case RefusedOrder refused -> JobReport.of(refused.getMessage());
      case DatabaseException known -> JobReport.of(String.valueOf(known.getMessage()));
      case UncheckedIOException known -> JobReport.of(String.valueOf(known.getMessage()));
      default ->
          JobReport.of(
              "a fault of this program; nothing was changed, and the log of the server has more");
    };
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
