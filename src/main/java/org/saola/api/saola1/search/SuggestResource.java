package org.saola.api.saola1.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.store.names.Names;
import org.saola.taxonomy.search.SearchIndex;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET suggest?q=}: the taxa that somebody who types may mean, each with the reason. */
public final class SuggestResource implements Resource {
  private static final long MOST = 50;
  private static final long USUAL = 10;

  /** Few letters find many names, but everybody types them. */
  private static final int KEPT = 5_000;

  private final Names names;
  private final Cache<Typed, Suggested> known = Caffeine.newBuilder().maximumSize(KEPT).build();
  private volatile @Nullable SearchIndex searched;

  private record Typed(String letters, int limit) {}

  private record Suggested(SearchIndex index, ObjectNode document) {}

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
    return Reply.reading(
        () -> JsonAnswer.of(question.request(), document(new Typed(asked, limit)), 0));
  }

  private ObjectNode document(Typed typed) {
    var index = names.search();
    if (index != searched) {
      known.invalidateAll(); // a few may still be those of the former one
      searched = index;
    }
    var found = known.get(typed, _ -> new Suggested(index, suggested(index, typed)));
    return found.index() == index ? found.document() : suggested(index, typed);
  }

  private static ObjectNode suggested(SearchIndex index, Typed typed) {
    var document = JsonAnswer.object().put("q", typed.letters());
    var suggestions = document.putArray("suggestions");
    for (var hit : index.search(typed.letters(), Map.of()).page(0, typed.limit())) {
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
