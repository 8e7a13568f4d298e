package org.saola.api.saola1.names;

import java.util.List;
import java.util.TreeMap;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.work.Reply;
import org.saola.language.Language;
import org.saola.store.names.Names;

/** {@code GET match?name=} and {@code POST match}: which taxon a name means. */
public final class MatchResource implements Resource {
  private static final List<String> HINTS =
      List.of("name", "author", "kingdom", "family", "rank", "source");
  private static final List<String> PARAMETERS =
      List.of("name", "author", "kingdom", "family", "rank", "source", "language", "format");

  private final Names names;

  public MatchResource(Names names) {
    this.names = names;
  }

  @Override
  public String path() {
    return "match";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    if (parameters.text("name").isEmpty()) {
      throw Problem.badRequest(
          "name is missing; ask for a scientific name: match?name=Panthera%20leo");
    }
    return Reply.reading(() -> {
      var values = new TreeMap<String, String>();
      HINTS.forEach(hint -> parameters.text(hint).ifPresent(value -> values.put(hint, value)));
      var matched = match(AskedNames.asked(values), new NameSources(names), language(parameters));
      if (TableAnswer.wanted(question.request(), parameters, false)) {
        return TableAnswer.of(
            question.request(),
            MatchDocument.COLUMNS,
            List.of(matched).iterator(),
            MatchDocument::row);
      }
      var document = JsonAnswer.object();
      matched.write(document);
      document.remove("id");
      return JsonAnswer.of(question.request(), document, 0);
    });
  }

  private static MatchDocument match(AskedName asked, NameSources sources, Language language) {
    return new MatchDocument(asked, sources.of(asked.source()).find(asked.query()), language);
  }

  private static Language language(Parameters parameters) {
    return parameters.language("language").orElse(Language.EN);
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    return Reply.computing(() -> posted(question));
  }

  private Answer posted(Question question) {
    var request = question.request();
    var parameters = Parameters.of(question.query(), List.of("language", "format"));
    var language = language(parameters);
    var sources = new NameSources(names);
    var asked = AskedNames.of(request);
    asked.stream().map(AskedName::source).distinct().forEach(sources::of); // refuse before any work
    var matched = asked.parallelStream().map(each -> match(each, sources, language)).toList();
    if (TableAnswer.wanted(request, parameters, AskedNames.isCsv(request))) {
      return TableAnswer.of(request, MatchDocument.COLUMNS, matched.iterator(), MatchDocument::row);
    }
    var document = JsonAnswer.object();
    var results = document.putArray("results");
    matched.forEach(each -> each.write(results.addObject()));
    return JsonAnswer.unkept(document);
  }
}
