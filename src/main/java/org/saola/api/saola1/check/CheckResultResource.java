package org.saola.api.saola1.check;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.check.job.CheckJobs;
import org.saola.check.job.JobProgress.State;
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
    var format = SentList.format(Parameters.of(question.query(), List.of("format")), question);
    var job = CheckJobsResource.find(jobs, question);
    var state = job.progress().state();
    if (state != State.DONE) {
      throw Problem.of(Problem.Kind.CONFLICT, state.isOpen() ? "check.open" : "check.interrupted");
    }
    return Reply.computing(() -> CheckedFile.of(job.file(format)));
  }
}
