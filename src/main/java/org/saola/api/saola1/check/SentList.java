package org.saola.api.saola1.check;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.NamedDatasets;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.check.CheckOptions;
import org.saola.check.CheckSources;
import org.saola.check.ColumnRole;
import org.saola.check.Decisions;
import org.saola.check.DecisionsFile;
import org.saola.http.MalformedQuery;
import org.saola.http.upload.FormWithFiles;
import org.saola.http.upload.SentFile;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListInput;
import org.saola.store.names.Names.UsualDatasets;

/** A list as a request brings it: alone, or in a form that has decisions in a part of its own. */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came
record SentList(byte[] content, CheckOptions options, CheckSources sources) {
  private static final Map<String, String> DELIMITERS =
      Map.of("comma", ",", "semicolon", ";", "tab", "\t", "bar", "|");
  private static final Set<String> ENCODINGS =
      Set.of("utf-8", "utf-16", "utf-16le", "utf-16be", "windows-1252", "iso-8859-1", "macintosh");

  /**
   * What a request asks, checked at once; its list is read later.
   *
   * @param usual what lists are checked against where no dataset is named
   * @throws Problem if it makes no sense
   */
  static Supplier<SentList> asked(Question question, CheckSources usual) {
    var parameters = parameters(question);
    var options = options(question, parameters, usual);
    var sources = usual.against(datasets(parameters, usual));
    return () -> read(question, options, sources);
  }

  private static SentList read(Question question, CheckOptions options, CheckSources sources) {
    var type = question.request().header("Content-Type").orElse("");
    if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      var content = question.request().body();
      return new SentList(
          content, options.with(within(content, options), options.format()), sources);
    }
    var form = form(question);
    var list =
        form.file("list").map(SentFile::content).orElseThrow(() -> Problem.badRequest("body.list"));
    var decisions =
        form.file("decisions")
            .map(file -> DecisionsFile.read(file.content()))
            .orElseGet(() -> within(list, options));
    return new SentList(list, options.with(decisions, options.format()), sources);
  }

  private static Decisions within(byte[] list, CheckOptions options) {
    return DecisionsFile.within(ListInput.of(list), options.known());
  }

  private static FormWithFiles form(Question question) {
    try {
      return FormWithFiles.of(question.request());
    } catch (MalformedQuery e) {
      throw Problem.of(Problem.Kind.BAD_REQUEST, e.said());
    }
  }

  private static Parameters parameters(Question question) {
    var known = new ArrayList<>(List.of("as_of", "format", "doubtful", "header", "encoding"));
    known.addAll(List.of("delimiter", NamedDatasets.PARAMETER));
    Stream.of(ColumnRole.values()).map(ColumnRole::parameter).forEach(known::add);
    return Parameters.of(question.query(), known);
  }

  /** The usual ones; of a kind that is named the one that is. */
  private static UsualDatasets datasets(Parameters parameters, CheckSources usual) {
    var datasets = usual.datasets();
    for (var dataset : NamedDatasets.of(parameters, usual.names().datasets())) {
      datasets = datasets.with(dataset);
    }
    return datasets;
  }

  private static CheckOptions options(
      Question question, Parameters parameters, CheckSources sources) {
    var columns = new HashMap<String, String>();
    for (var role : ColumnRole.values()) {
      parameters.text(role.parameter()).ifPresent(head -> columns.put(role.parameter(), head));
    }
    return new CheckOptions(
        new ListFile.Known(encoding(parameters), delimiter(parameters)),
        columns,
        yesOrNo(parameters),
        parameters.day("as_of").orElseGet(sources.days()::today),
        ListAnswer.wanted(parameters, question.request()),
        choice(parameters, "doubtful", Set.of("first", "in_place"), "in_place").equals("first"));
  }

  private static String choice(
      Parameters parameters, String name, Set<String> choices, String usual) {
    var value = parameters.text(name).orElse(usual).toLowerCase(Locale.ROOT);
    if (!choices.contains(value)) {
      throw Problem.badRequest(
          "value.one-of",
          name,
          Parameters.shown(value),
          String.join(", ", choices.stream().sorted().toList()));
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
}
