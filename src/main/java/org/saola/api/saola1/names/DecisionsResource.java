package org.saola.api.saola1.names;

import java.util.List;
import java.util.Locale;
import java.util.function.LongFunction;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.PostedFields;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Problem.Kind;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.store.names.LinkReview;
import org.saola.store.names.LinkReview.Act;
import org.saola.store.names.LinkReview.LinkStatement;
import org.saola.store.names.LinkReview.Reviewed;
import org.saola.store.names.UndecidableLink;

/** {@code GET} and {@code POST crosswalk/decisions}: what people decided of links. */
public final class DecisionsResource implements Resource {
  private static final List<String> FIELDS =
      List.of("decision", "cites_id", "iucn_id", "relation", "direction", "instead_of", "note");
  private static final String EXAMPLE =
      "{\"decision\":\"accept\",\"cites_id\":\"cites:4521\",\"iucn_id\":\"iucn:12392\"}";

  private final LinkReview review;
  private final LongFunction<String> accounts;

  /**
   * @param accounts who an account belongs to, by its id; may block
   */
  public DecisionsResource(LinkReview review, LongFunction<String> accounts) {
    this.review = review;
    this.accounts = accounts;
  }

  @Override
  public String path() {
    return "crosswalk/decisions";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var _ = Parameters.of(question.query(), List.of());
    return Reply.reading(() -> {
      var document = JsonAnswer.object();
      var written = document.putArray("decisions");
      for (var each : reviewed()) {
        var verdict = each.decision().verdict();
        written
            .addObject()
            .put("cites_id", each.cites())
            .put("iucn_id", each.redList())
            .put("decision", verdict == null ? "reject" : "accept")
            .put("relation", verdict == null ? null : verdict.relation().word())
            .put("direction", verdict == null ? null : verdict.direction().word())
            .put("note", each.decision().note())
            .put("decided_by", each.decision().by())
            .put("decided_at", each.decision().at().toString())
            .put("state", each.state().name().toLowerCase(Locale.ROOT));
      }
      return JsonAnswer.of(question.request(), document, 0);
    });
  }

  private List<Reviewed> reviewed() {
    try {
      return review.list();
    } catch (UndecidableLink e) {
      throw Problem.of(Kind.NO_DATA, e.said());
    }
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var bearer = question.caller().bearer();
    if (bearer == null || bearer.role() != Role.ADMIN) {
      throw Problem.of(Kind.FORBIDDEN, "banned.decisions");
    }
    return Reply.reading(() -> decided(statement(question), bearer));
  }

  private Answer decided(LinkStatement statement, Bearer bearer) {
    try {
      var document = JsonAnswer.object();
      var links = document.putArray("links");
      review
          .decide(statement, name(bearer))
          .forEach(row -> CrosswalkResource.write(links.addObject(), row));
      return JsonAnswer.unkept(document);
    } catch (UndecidableLink e) {
      throw Problem.of(Kind.BAD_REQUEST, e.said());
    }
  }

  private String name(Bearer bearer) {
    return accounts.apply(bearer.accountId());
  }

  private static LinkStatement statement(Question question) {
    var sent = PostedFields.of(question, EXAMPLE).only(FIELDS);
    return new LinkStatement(
        act(sent.required("decision")),
        sent.required("cites_id"),
        sent.required("iucn_id"),
        sent.text("relation"),
        sent.text("direction"),
        sent.text("instead_of"),
        sent.text("note"));
  }

  private static Act act(String word) {
    return switch (word) {
      case "accept" -> Act.ACCEPT;
      case "reject" -> Act.REJECT;
      case "withdraw" -> Act.WITHDRAW;
      default -> throw Problem.badRequest("decision.none", Parameters.shown(word));
    };
  }
}
