package org.saola.api.saola1.names;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.RowsFormat;
import org.saola.check.ahead.ComputedAhead;
import org.saola.http.Request;
import org.saola.http.Response;
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
      throw Problem.badRequest("missing.name", "match?name=Panthera%20leo");
    }
    var values = new TreeMap<String, String>();
    HINTS.forEach(hint -> parameters.text(hint).ifPresent(value -> values.put(hint, value)));
    var language = language(parameters);
    boolean table = TableAnswer.wanted(question.request(), parameters, false);
    return Reply.reading(() -> {
      var matched = match(AskedNames.asked(values), new NameSources(names), language);
      if (table) {
        return TableAnswer.citable(
            question.request(),
            MatchDocument.COLUMNS,
            List.of(matched).iterator(),
            MatchDocument::row);
      }
      var document = JsonAnswer.object();
      matched.write(document);
      document.remove("id");
      return JsonAnswer.citable(question.request(), document, 0);
    });
  }

  private static MatchDocument match(AskedName asked, NameSources sources, Language language) {
    return new MatchDocument(asked, sources.of(asked.source()).find(asked.query()), language);
  }

  private static Language language(Parameters parameters) {
    return parameters.spoken();
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var request = question.request();
    var parameters = Parameters.of(question.query(), List.of("language", "format"));
    var language = language(parameters);
    boolean table = TableAnswer.wanted(request, parameters, AskedNames.isCsv(request));
    return Reply.computing(() -> {
      var asked = AskedNames.of(request);
      var sources = new NameSources(names);
      asked.stream().map(AskedName::source).distinct().forEach(sources::of); // refused beforehand
      Function<AskedName, MatchDocument> match = each -> match(each, sources, language);
      var answer = table ? table(asked, match, request) : list(asked, match, request);
      var cite = JsonAnswer.CITE_AND_TERMS;
      return Answer.of(answer.with(cite.name(), cite.value()), 0);
    });
  }

  private static Response table(
      List<AskedName> asked, Function<AskedName, MatchDocument> match, Request request) {
    var lines = ComputedAhead.stream(asked, match.andThen(each -> RowsFormat.line(each.row())));
    return RowsFormat.CSV.response(
        Stream.concat(Stream.of(RowsFormat.csv(MatchDocument.COLUMNS)), lines), request);
  }

  private static Response list(
      List<AskedName> asked, Function<AskedName, MatchDocument> match, Request request) {
    var objects =
        ComputedAhead.stream(
            asked,
            match.andThen(each -> {
              var object = JsonAnswer.object();
              each.write(object);
              return object.toString();
            }));
    return RowsFormat.JSON.response(RowsFormat.list("results", objects), request);
  }
}
