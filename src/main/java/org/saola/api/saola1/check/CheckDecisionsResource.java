package org.saola.api.saola1.check;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.check.DecisionsFile;
import org.saola.check.job.CheckJobs;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.spreadsheet.list.UnreadableList;

/**
 * {@code check/jobs/KEY/decisions}: what was decided, as a file to be kept, and more of it ({@code
 * POST}).
 */
final class CheckDecisionsResource implements Resource {
  private final CheckJobs jobs;

  CheckDecisionsResource(CheckJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String path() {
    return CheckJobsResource.PATH + "/{key}/decisions";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var _ = Parameters.of(question.query(), List.of());
    var job = CheckJobsResource.find(jobs, question);
    return Reply.computing(() ->
        Answer.of(
            Response.of(
                    200, "application/json; charset=utf-8", DecisionsFile.write(job.decisions()))
                .toKeep("decisions.json")
                .with("Cache-Control", "no-store"),
            0));
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var _ = Parameters.of(question.query(), List.of());
    var job = CheckJobsResource.find(jobs, question);
    CheckJobsResource.requireDone(job); // of a row that is not there nothing would be kept
    return Reply.computing(() -> {
      try {
        int rows = job.decide(DecisionsFile.read(question.request().body()));
        return JsonAnswer.unkept(CheckJobsResource.document(job).put("decided", rows));
      } catch (UnreadableList e) {
        throw CheckResource.unreadable(e);
      }
    });
  }
}
