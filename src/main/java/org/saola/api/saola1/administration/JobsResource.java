package org.saola.api.saola1.administration;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.access.Actor;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.PostedFields;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.SaolaApi;
import org.saola.http.work.Reply;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.Jobs;
import org.saola.store.jobs.OrderForm;
import org.saola.store.jobs.Orders;
import org.saola.store.jobs.RefusedOrder;

/** {@code GET} and {@code POST administration/jobs}: what was ordered, and a new order. */
public final class JobsResource implements Resource {
  static final String PATH = "administration/jobs";

  private static final int MOST = 200;
  private static final List<String> PAIRS = List.of("column", "category");
  private static final String EXAMPLE = "{\"kind\":\"dry_run\",\"uploads\":[1]}";

  private final Jobs jobs;
  private final Orders orders;

  public JobsResource(Jobs jobs, Orders orders) {
    this.jobs = jobs;
    this.orders = orders;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Reply<Answer> get(Question question) {
    var _ = Administrator.of(question);
    var _ = Parameters.of(question.query(), List.of());
    return Reply.reading(() -> {
      var document = JsonAnswer.object();
      var written = document.putArray("jobs");
      jobs.list(MOST).forEach(job -> JobDocument.write(written.addObject(), job));
      return JsonAnswer.unkept(document);
    });
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var actor = Administrator.of(question);
    return Reply.reading(() -> ordered(question, actor));
  }

  private Answer ordered(Question question, Actor actor) {
    var sent = PostedFields.of(question, EXAMPLE);
    var form =
        new OrderForm(
            kind(sent.required("kind")),
            sent.text("dataset"),
            Objects.requireNonNullElse(sent.wholes("uploads"), List.of()),
            wishes(sent));
    try {
      var job = orders.place(form, actor);
      return JsonAnswer.begun(
          202,
          "%s/%s/%d".formatted(SaolaApi.BASE, PATH, job.id()),
          JobDocument.write(JsonAnswer.object(), job));
    } catch (RefusedOrder refused) {
      throw Problem.of(Problem.Kind.BAD_REQUEST, refused.said());
    }
  }

  /** Lists of pairs are kept as lines. */
  private static Map<String, String> wishes(PostedFields sent) {
    var wishes =
        new TreeMap<>(
            sent.others(
                Stream.concat(Stream.of("kind", "dataset", "uploads"), PAIRS.stream()).toList()));
    for (var name : PAIRS) {
      var pairs = sent.texts(name);
      if (!pairs.isEmpty()) {
        wishes.put(name, String.join("\n", pairs));
      }
    }
    return wishes;
  }

  private static JobKind kind(String code) {
    return JobKind.find(code)
        .orElseThrow(() ->
            Problem.badRequest(
                "job.kind",
                Parameters.shown(code),
                Arrays.stream(JobKind.values())
                    .map(JobKind::code)
                    .collect(Collectors.joining(", "))));
  }
}
