package org.saola.api.saola1.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Representation;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.RowsFormat;
import org.saola.http.body.BodyCache;
import org.saola.http.work.Reply;
import org.saola.store.names.Names;
import org.saola.taxonomy.search.SearchIndex;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET suggest?q=}: the taxa that somebody who types may mean, each with the reason. */
public final class SuggestResource implements Resource {
  private static final long MOST = 50;
  private static final long USUAL = 10;

  /** Few letters find many names, but everybody types them. */
  private static final long KEPT_BYTES = 8L << 20;

  private final Names names;
  private volatile @Nullable Suggestions newest;

  private record Typed(String letters, int limit) {
    int bytes() {
      return 2 * letters.length();
    }
  }

  /** What was suggested of one index; with another one, others begin. */
  private record Suggestions(SearchIndex index, BodyCache<Typed, byte[]> bodies) {
    Suggestions(SearchIndex index) {
      this(index, new BodyCache<>(KEPT_BYTES, Typed::bytes, body -> body.length));
    }

    byte[] of(Typed typed) {
      return bodies.get(typed, () -> suggested(index, typed).toString().getBytes(UTF_8));
    }
  }

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
    var asked = parameters.text("q").orElseThrow(() -> Problem.badRequest("missing.letters"));
    return Reply.reading(() -> {
      var body = suggestions().of(new Typed(asked, limit));
      var answer = Representation.of(RowsFormat.JSON.contentType(), body);
      return Answer.of(answer.response(question.request()), 0);
    });
  }

  private Suggestions suggestions() {
    var index = names.search();
    var held = newest;
    if (held == null || held.index() != index) {
      held = new Suggestions(index);
      newest = held;
    }
    return held;
  }

  private static ObjectNode suggested(SearchIndex index, Typed typed) {
    var document = JsonAnswer.object().put("q", typed.letters());
    var suggestions = document.putArray("suggestions");
    for (var hit : index.first(typed.letters(), typed.limit())) {
      var out =
          suggestions
              .addObject()
              .put("id", hit.entry().id())
              .put("name", hit.entry().name())
              .put("rank", HitDocument.given(hit.entry().first().rank()));
      HitDocument.why(out, hit);
    }
    return document;
  }
}
