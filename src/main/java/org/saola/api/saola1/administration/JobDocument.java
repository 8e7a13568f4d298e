package org.saola.api.saola1.administration;

import java.util.Locale;
import org.saola.store.jobs.Job;
import org.saola.store.jobs.JobProgress;
import org.saola.store.jobs.JobReport;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A job as JSON. */
final class JobDocument {
  private static final JsonMapper JSON = new JsonMapper();

  private JobDocument() {}

  static ObjectNode write(ObjectNode out, Job job) {
    var order = job.order();
    out.put("id", job.id())
        .put("kind", order.kind().code())
        .put("dataset", order.dataset())
        .put("state", job.state().name().toLowerCase(Locale.ROOT))
        .put("ordered_by", job.by())
        .put("ordered_at", job.orderedAt().toString())
        .put("begun_at", job.begunAt() == null ? null : job.begunAt().toString())
        .put("ended_at", job.endedAt() == null ? null : job.endedAt().toString())
        .put("cancelled", job.isCancelled())
        .put("waits_for", job.note());
    var files = out.putArray("files");
    order.files().forEach(files::add);
    var wishes = out.putObject("wishes");
    order.wishes().forEach(wishes::put);
    progress(out, job.progress());
    return out;
  }

  private static void progress(ObjectNode out, JobProgress progress) {
    if (progress.equals(JobProgress.NONE)) {
      out.putNull("progress");
      return;
    }
    var written =
        out.putObject("progress")
            .put("step", progress.step())
            .put("unit", progress.unit())
            .put("done", progress.done());
    if (progress.total() < 0) {
      written.putNull("total");
    } else {
      written.put("total", progress.total());
    }
  }

  /** The same with what came of it. */
  static ObjectNode whole(ObjectNode out, Job job) {
    write(out, job);
    if (job.state().isOpen()) {
      out.putNull("report");
      return out;
    }
    report(out.putObject("report"), job.report());
    return out;
  }

  private static void report(ObjectNode out, JobReport report) {
    out.put("message", report.message());
    var lines = out.putArray("lines");
    report.lines().forEach(lines::add);
    out.put("issue_count", report.issueCount());
    var issues = out.putArray("issues");
    for (var issue : report.issues()) {
      issues
          .addObject()
          .put("file", issue.file())
          .put("line", issue.line())
          .put("column", issue.column())
          .put("value", issue.value())
          .put("problem", issue.problem())
          .put("text", issue.text());
    }
    out.set("figures", JSON.valueToTree(report.figures()));
  }
}
