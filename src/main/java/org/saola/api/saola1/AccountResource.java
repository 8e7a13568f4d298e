package org.saola.api.saola1;

import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.limit.LimitDecision;
import org.saola.admission.Answer;
import org.saola.http.work.Reply;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET account}: how the caller's token stands, and what is left to its account. */
public final class AccountResource implements Resource {
  private final LongFunction<Optional<String>> labels;

  /**
   * @param labels what a token is called, by its id; may block
   */
  public AccountResource(LongFunction<Optional<String>> labels) {
    this.labels = labels;
  }

  @Override
  public String path() {
    return "account";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var caller = question.caller();
    return Reply.reading(() -> {
      var document = JsonAnswer.object();
      token(document, caller.bearer());
      limits(document, caller.decision());
      return JsonAnswer.unkept(document);
    });
  }

  /** Nulls in an open server, for one without a token. */
  private void token(ObjectNode out, @Nullable Bearer bearer) {
    if (bearer == null) {
      out.putNull("label").putNull("role").putNull("standing");
    } else {
      out.put("label", labels.apply(bearer.tokenId()).orElse(null))
          .put("role", bearer.role().code())
          .put("standing", bearer.standing().code());
    }
  }

  /** Null without limits. */
  private static void limits(ObjectNode out, @Nullable LimitDecision decision) {
    if (decision == null) {
      out.putNull("limits");
    } else {
      out.putObject("limits")
          .put("requests_per_second", decision.rate().perSecond())
          .put("burst", decision.rate().burst())
          .put("left", decision.left())
          .put("seconds_until_full", decision.resetSeconds());
    }
  }
}
