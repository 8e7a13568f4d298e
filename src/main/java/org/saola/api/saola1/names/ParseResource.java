package org.saola.api.saola1.names;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.http.Request;
import org.saola.http.work.Reply;
import org.saola.taxonomy.name.NameParser;

/** {@code GET names/parse?name=} and {@code POST names/parse}: names in their parts. */
public final class ParseResource implements Resource {
  private static final List<String> COLUMNS =
      List.of(
          "id",
          "input",
          "parsed",
          "canonical",
          "canonical_full",
          "rank",
          "authorship",
          "year",
          "hybrid",
          "qualifier",
          "tail");

  @Override
  public String path() {
    return "names/parse";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), List.of("name"));
    var name = parameters.text("name").orElseThrow(() -> Problem.badRequest("missing.name-parsed"));
    var document = JsonAnswer.object().put("input", name);
    ParsedDocument.write(document, NameParser.parse(name));
    return Reply.now(JsonAnswer.of(question.request(), document, 0));
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var request = question.request();
    var parameters = Parameters.of(question.query(), List.of("format"));
    boolean table = TableAnswer.wanted(request, parameters, AskedNames.isCsv(request));
    return Reply.computing(() -> posted(request, table));
  }

  private static Answer posted(Request request, boolean table) {
    var asked = AskedNames.of(request);
    if (table) {
      return TableAnswer.of(request, COLUMNS, asked.iterator(), ParseResource::row);
    }
    var document = JsonAnswer.object();
    var results = document.putArray("results");
    for (var each : asked) {
      var out = results.addObject().put("id", each.id()).put("input", each.query().name());
      ParsedDocument.write(out, NameParser.parse(each.query().name()));
    }
    return JsonAnswer.unkept(document);
  }

  private static List<@Nullable Object> row(AskedName asked) {
    var name = NameParser.parse(asked.query().name());
    return Arrays.asList(
        asked.id(),
        asked.query().name(),
        name.isName() ? "yes" : "no",
        name.canonical(),
        name.fullCanonical(),
        ParsedDocument.word(name.rank()),
        name.authorship().text(),
        name.authorship().year(),
        ParsedDocument.word(name.hybrid()),
        ParsedDocument.word(name.qualifier()),
        name.tail());
  }
}
