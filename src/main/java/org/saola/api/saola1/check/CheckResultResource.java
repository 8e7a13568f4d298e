package org.saola.api.saola1.check;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.check.job.CheckJobs;
import org.saola.http.work.Reply;

/** {@code check/jobs/KEY/result}: the list with its columns, and with what was decided. */
final class CheckResultResource implements Resource {
  private final CheckJobs jobs;

  CheckResultResource(CheckJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String path() {
    return CheckJobsResource.PATH + "/{key}/result";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var format =
        ListAnswer.wanted(Parameters.of(question.query(), List.of("format")), question.request());
    var job = CheckJobsResource.find(jobs, question);
    CheckJobsResource.requireDone(job);
    return Reply.computing(() -> CheckedFile.of(job.file(format)));
  }
}
