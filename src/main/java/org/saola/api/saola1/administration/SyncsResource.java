package org.saola.api.saola1.administration;

import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.store.jobs.SyncPlans;

/** {@code GET administration/syncs}: what the servers mirror, and when the next time is. */
public final class SyncsResource implements Resource {
  private final SyncPlans plans;

  public SyncsResource(SyncPlans plans) {
    this.plans = plans;
  }

  @Override
  public String path() {
    return "administration/syncs";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var _ = Administrator.of(question);
    var _ = Parameters.of(question.query(), List.of());
    return Reply.reading(() -> {
      var document = JsonAnswer.object();
      var written = document.putArray("syncs");
      for (var plan : plans.list()) {
        var ended = plan.endedAt();
        written
            .addObject()
            .put("dataset", plan.dataset())
            .put("server", plan.node())
            .put("from", plan.source())
            .put("interval_seconds", plan.interval().toSeconds())
            .put("running", plan.isRunning())
            .put("next_at", plan.nextAt().toString())
            .put("ended_at", ended == null ? null : ended.toString())
            .put("failures", plan.failures())
            .put("problem", plan.problem());
      }
      return JsonAnswer.unkept(document);
    });
  }
}
