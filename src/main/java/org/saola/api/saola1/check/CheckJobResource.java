package org.saola.api.saola1.check;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.check.job.CheckJobs;
import org.saola.http.work.Reply;

/** {@code check/jobs/KEY}: how far a check is, or no more need for it ({@code DELETE}). */
final class CheckJobResource implements Resource {
  private final CheckJobs jobs;

  CheckJobResource(CheckJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String path() {
    return CheckJobsResource.PATH + "/{key}";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var _ = Parameters.of(question.query(), List.of());
    return Reply.now(
        JsonAnswer.unkept(CheckJobsResource.document(CheckJobsResource.find(jobs, question))));
  }

  @Override
  public List<String> changes() {
    return List.of("DELETE");
  }

  @Override
  public Reply<Answer> change(Question question) {
    var job = CheckJobsResource.find(jobs, question);
    jobs.remove(job.key());
    return Reply.now(JsonAnswer.unkept(JsonAnswer.object().put("removed", job.key())));
  }
}
