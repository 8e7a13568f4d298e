package org.saola.api.saola1.check;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.PostedResource;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.check.CheckOptions;
import org.saola.check.CheckPieces;
import org.saola.check.CheckRun;
import org.saola.check.CheckSources;
import org.saola.check.Role;
import org.saola.http.Response;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.Response.Header;
import org.saola.http.work.Reply;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListFormat;
import org.saola.spreadsheet.list.ListInput;
import org.saola.spreadsheet.list.UnreadableList;

/** {@code POST check}: a list of names, with what both lists say of each. */
public final class CheckResource implements PostedResource {
  private static final Map<String, String> DELIMITERS =
      Map.of("comma", ",", "semicolon", ";", "tab", "\t", "bar", "|");
  private static final Set<String> ENCODINGS =
      Set.of("utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", "macintosh");

  private final CheckSources sources;

  public CheckResource(CheckSources sources) {
    this.sources = sources;
  }

  @Override
  public String path() {
    return "check";
  }

  @Override
  public Reply<Answer> post(Question question) {
    var options = options(question);
    return Reply.computing(() -> posted(question, options));
  }

  private Answer posted(Question question, CheckOptions options) {
    try {
      var run = CheckRun.of(ListInput.of(question.request().body()), options, sources);
      var pieces = new CheckPieces(run, _ -> {});
      return Answer.of(new Response(200, headers(run.format()), Pieces.computed(pieces)), 0);
    } catch (UnreadableList e) {
      throw new Problem(422, "Unreadable List", String.valueOf(e.getMessage()));
    }
  }

  private static List<Header> headers(ListFormat format) {
    return List.of(
        new Header("Content-Type", contentType(format)),
        new Header("Content-Disposition", "attachment; filename=\"checked." + format.code() + "\""),
        new Header("Cache-Control", "no-store"),
        new Header("Link", "</cite>; rel=\"cite-as\", </terms>; rel=\"license\""));
  }

  private static String contentType(ListFormat format) {
    return switch (format) {
      case XLSX -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      case JSON -> "application/json; charset=utf-8";
      case NDJSON -> "application/x-ndjson; charset=utf-8";
      case TSV -> "text/tab-separated-values; charset=utf-8";
      case CSV, LINES -> "text/csv; charset=utf-8";
    };
  }

  private CheckOptions options(Question question) {
    var known = new ArrayList<>(List.of("as_of", "format", "doubtful", "header", "encoding"));
    known.add("delimiter");
    Stream.of(Role.values()).map(Role::parameter).forEach(known::add);
    var parameters = Parameters.of(question.query(), known);
    var columns = new HashMap<String, String>();
    for (var role : Role.values()) {
      parameters.text(role.parameter()).ifPresent(head -> columns.put(role.parameter(), head));
    }
    return new CheckOptions(
        new ListFile.Known(encoding(parameters), delimiter(parameters)),
        columns,
        yesOrNo(parameters),
        parameters.day("as_of").orElseGet(sources.days()::today),
        format(parameters, question),
        choice(parameters, "doubtful", Set.of("first", "in_place"), "in_place").equals("first"));
  }

  private static String choice(
      Parameters parameters, String name, Set<String> choices, String usual) {
    var value = parameters.text(name).orElse(usual).toLowerCase(Locale.ROOT);
    if (!choices.contains(value)) {
      throw Problem.badRequest(
          "%s=%s is none of %s"
              .formatted(
                  name,
                  Parameters.shown(value),
                  String.join(", ", choices.stream().sorted().toList())));
    }
    return value;
  }

  private static @Nullable Boolean yesOrNo(Parameters parameters) {
    var value = choice(parameters, "header", Set.of("yes", "no", "told"), "told");
    return value.equals("told") ? null : (Boolean) value.equals("yes");
  }

  private static @Nullable Charset encoding(Parameters parameters) {
    var told = parameters.text("encoding");
    if (told.isEmpty()) {
      return null;
    }
    var name = choice(parameters, "encoding", ENCODINGS, "utf-8");
    return Charset.forName(name.equals("macintosh") ? "x-MacRoman" : name);
  }

  private static @Nullable Character delimiter(Parameters parameters) {
    var told = parameters.text("delimiter");
    if (told.isEmpty()) {
      return null;
    }
    var name = choice(parameters, "delimiter", DELIMITERS.keySet(), "comma");
    return DELIMITERS.getOrDefault(name, ",").charAt(0);
  }

  /** By the parameter, else by the header Accept, else as the list came. */
  private static @Nullable ListFormat format(Parameters parameters, Question question) {
    var told = parameters.text("format");
    if (told.isPresent()) {
      var code =
          choice(parameters, "format", Set.of("csv", "tsv", "xlsx", "json", "ndjson"), "csv");
      return ListFormat.valueOf(code.toUpperCase(Locale.ROOT));
    }
    var accept = question.request().header("Accept").orElse("");
    return Stream.of(ListFormat.values())
        .filter(format -> format != ListFormat.LINES)
        .filter(format -> accept.startsWith(contentType(format).split(";", -1)[0]))
        .findFirst()
        .orElse(null);
  }
}
