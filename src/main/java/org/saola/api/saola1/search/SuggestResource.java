package org.saola.api.saola1.search;

import java.util.List;
import java.util.Map;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.store.names.Names;

/** {@code GET suggest?q=}: the taxa that somebody who types may mean, each with the reason. */
public final class SuggestResource implements Resource {
  private static final long MOST = 50;
  private static final long USUAL = 10;

  private final Names names;

  public SuggestResource(Names names) {
    this.names = names;
  }

  @Override
  public String path() {
    return "suggest";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), List.of("q", "limit"));
    int limit = parameters.whole("limit", 1, MOST).orElse(USUAL).intValue();
    var asked =
        parameters
            .text("q")
            .orElseThrow(
                () -> Problem.badRequest("q is missing; give the letters typed: suggest?q=panth"));
    return Reply.reading(() -> {
      var document = JsonAnswer.object().put("q", asked);
      var suggestions = document.putArray("suggestions");
      for (var hit : names.search().search(asked, Map.of()).page(0, limit)) {
        var out =
            suggestions
                .addObject()
                .put("id", hit.entry().id())
                .put("name", hit.entry().name())
                .put("rank", HitDocument.given(hit.entry().first().rank()));
        HitDocument.why(out, hit);
      }
      return JsonAnswer.of(question.request(), document, 0);
    });
  }
}
