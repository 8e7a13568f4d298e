package org.saola.api.saola1.administration;

import java.util.List;
import org.saola.access.Actor;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.store.jobs.Job;
import org.saola.store.jobs.Jobs;

/**
 * {@code administration/jobs/ID}: how far a job is and what came of it ({@code GET}), or no more
 * wish for it ({@code DELETE}).
 */
public final class JobResource implements Resource {
  private final Jobs jobs;

  public JobResource(Jobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String path() {
    return JobsResource.PATH + "/{id}";
  }

  @Override
  public List<String> changes() {
    return List.of("DELETE");
  }

  @Override
  public Reply<Answer> get(Question question) {
    var _ = Administrator.of(question);
    var _ = Parameters.of(question.query(), List.of());
    return Reply.reading(
        () -> JsonAnswer.unkept(JobDocument.whole(JsonAnswer.object(), find(question))));
  }

  private Job find(Question question) {
    return jobs.find(NumberedPath.id(question)).orElseThrow(() -> Problem.notFound("job.none"));
  }

  @Override
  public Reply<Answer> change(Question question) {
    var actor = Administrator.of(question);
    return Reply.reading(() -> cancelled(question, actor));
  }

  private Answer cancelled(Question question, Actor actor) {
    var job = find(question);
    if (!jobs.cancel(job.id(), actor)) {
      throw Problem.of(Problem.Kind.CONFLICT, "job.ended", job.id(), find(question).state().code());
    }
    return JsonAnswer.unkept(JobDocument.whole(JsonAnswer.object(), find(question)));
  }
}
