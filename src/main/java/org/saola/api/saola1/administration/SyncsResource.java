package org.saola.api.saola1.administration;

import java.time.Duration;
import java.util.List;
import org.saola.access.Actor;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.PostedFields;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.store.jobs.sync.RefusedWish;
import org.saola.store.jobs.sync.SyncPlan;
import org.saola.store.jobs.sync.SyncPlans;
import org.saola.store.jobs.sync.SyncWish;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code administration/syncs}: what the servers mirror, and when the next time is ({@code GET}),
 * and to have that otherwise ({@code POST}).
 */
public final class SyncsResource implements Resource {
  private static final String EXAMPLE =
      "{\"dataset\":\"redlist\",\"action\":\"interval\",\"interval_seconds\":86400}";

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
    return Reply.reading(this::listed);
  }

  private Answer listed() {
    var document = JsonAnswer.object();
    var written = document.putArray("syncs");
    plans.list().forEach(plan -> write(written.addObject(), plan));
    return JsonAnswer.unkept(document);
  }

  private static void write(ObjectNode out, SyncPlan plan) {
    var ended = plan.endedAt();
    out.put("dataset", plan.dataset())
        .put("server", plan.node())
        .put("from", plan.source())
        .put("interval_seconds", plan.interval().toSeconds())
        .put("interval_set", plan.schedule().interval() != null)
        .put("paused", plan.schedule().isPaused())
        .put("running", plan.isRunning())
        .put("next_at", plan.isDue() ? plan.nextAt().toString() : null)
        .put("ended_at", ended == null ? null : ended.toString())
        .put("failures", plan.failures())
        .put("problem", plan.problem());
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var actor = Administrator.of(question);
    return Reply.reading(() -> changed(question, actor));
  }

  private Answer changed(Question question, Actor actor) {
    var sent = PostedFields.of(question, EXAMPLE);
    sent.only(List.of("dataset", "action", "interval_seconds"));
    var interval = sent.text("interval_seconds") == null ? null : sent.whole("interval_seconds");
    try {
      plans.change(
          sent.required("dataset"),
          SyncWish.of(
              sent.required("action"), interval == null ? null : Duration.ofSeconds(interval)),
          actor);
    } catch (RefusedWish refused) {
      throw Problem.of(Problem.Kind.BAD_REQUEST, refused.said());
    }
    return listed();
  }
}
