package org.saola.api.saola1.quality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.LinePieces;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.status.quality.QualityFinding;
import org.saola.status.quality.QualityRule;
import org.saola.store.quality.FoundFlaws;
import org.saola.store.quality.QualityPart;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET quality}: what was found in the data, counted, or row by row for one rule. */
public final class QualityResource implements Resource {
  private static final List<String> PARAMETERS =
      List.of("dataset", "release", "kind", "format", "offset", "limit");
  private static final List<String> COLUMNS =
      List.of("kind", "taxon_id", "record_id", "name", "detail");
  private static final String CSV = "text/csv; charset=utf-8";
  private static final String NOBODY_LOOKED =
      "the release was imported by a version that did not look; import its files again";
  private static final int USUAL_LIMIT = 1_000;
  private static final int MOST = 10_000;

  private final ReadableDatasets<SpeciesPlusSnapshot> speciesPlus;
  private final ReadableDatasets<RedListSnapshot> redList;
  private final AnswerOrigin origin;

  public QualityResource(
      ReadableDatasets<SpeciesPlusSnapshot> speciesPlus,
      ReadableDatasets<RedListSnapshot> redList,
      AnswerOrigin origin) {
    this.speciesPlus = speciesPlus;
    this.redList = redList;
    this.origin = origin;
  }

  private record Asked(Release release, FoundFlaws flaws) {}

  @Override
  public String path() {
    return "quality";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var kind = parameters.text("kind").map(QualityResource::rule);
    boolean table = table(question, parameters);
    long offset = parameters.whole("offset", 0, Integer.MAX_VALUE).orElse(0L);
    long limit = parameters.whole("limit", 1, MOST).orElse((long) USUAL_LIMIT);
    return Reply.reading(() -> {
      var asked = asked(parameters);
      if (kind.isEmpty()) {
        return counts(question, asked);
      }
      return table
          ? table(question, named(asked, parameters), kind.get())
          : rows(question, named(asked, parameters), kind.get(), offset, (int) limit);
    });
  }

  private static QualityRule rule(String text) {
    return QualityRule.find(text)
        .orElseThrow(() ->
            Problem.badRequest(
                "kind=%s is none; there is %s"
                    .formatted(
                        Parameters.shown(text),
                        Arrays.stream(QualityRule.values())
                            .map(QualityRule::code)
                            .collect(Collectors.joining(", ")))));
  }

  private static boolean table(Question question, Parameters parameters) {
    var format = parameters.text("format");
    if (format.isEmpty()) {
      return parameters.text("kind").isPresent()
          && question.request().header("Accept").orElse("").contains("text/csv");
    }
    if (!List.of("json", "csv").contains(format.get())) {
      throw Problem.badRequest(
          "format=%s is none; there is json, csv".formatted(Parameters.shown(format.get())));
    }
    if (format.get().equals("csv") && parameters.text("kind").isEmpty()) {
      throw Problem.badRequest("format=csv is of the rows of one kind; say which with kind");
    }
    return format.get().equals("csv");
  }

  /** Of both lists, or of the dataset that is named. */
  private List<Asked> asked(Parameters parameters) {
    var dataset = parameters.text("dataset");
    var named =
        dataset.flatMap(id ->
            speciesPlus.known().get().stream().filter(each -> each.id().equals(id)).findFirst());
    var all = new ArrayList<Asked>();
    if (dataset.isEmpty() && parameters.text("release").isEmpty()) {
      speciesPlus
          .releases()
          .apply(speciesPlus.usual())
          .current()
          .get()
          .map(QualityResource::of)
          .ifPresent(all::add);
      redList
          .releases()
          .apply(redList.usual())
          .current()
          .get()
          .map(QualityResource::of)
          .ifPresent(all::add);
    } else if (named.isPresent() && named.get().kind() == Dataset.Kind.RED_LIST) {
      all.add(of(redList.chosen(parameters).chosen(parameters.text("release"))));
    } else {
      all.add(of(speciesPlus.chosen(parameters).chosen(parameters.text("release"))));
    }
    return all;
  }

  private static Asked of(SpeciesPlusSnapshot snapshot) {
    return new Asked(snapshot.release(), snapshot.part(QualityPart.PART));
  }

  private static Asked of(RedListSnapshot snapshot) {
    return new Asked(snapshot.release(), snapshot.part(QualityPart.PART));
  }

  private static Asked named(List<Asked> asked, Parameters parameters) {
    if (parameters.text("dataset").isEmpty()) {
      throw Problem.badRequest("rows are of one dataset; say which with dataset");
    }
    return asked.getFirst();
  }

  private Answer counts(Question question, List<Asked> asked) {
    var document = JsonAnswer.object();
    var datasets = document.putArray("datasets");
    for (var each : asked) {
      var written = datasets.addObject();
      origin.write(written, each.release());
      var looked = each.flaws().counts();
      if (looked.isEmpty()) {
        written.putNull("kinds").put("unknown", NOBODY_LOOKED);
        continue;
      }
      var counts = looked.get();
      var kinds = written.putArray("kinds");
      for (var rule : QualityRule.values()) {
        if (rule.isOf(each.release().dataset().kind() == Dataset.Kind.RED_LIST)) {
          kinds
              .addObject()
              .put("id", rule.id())
              .put("kind", rule.code())
              .put("text", rule.description())
              .put("count", counts.getOrDefault(rule, 0L));
        }
      }
    }
    return JsonAnswer.of(question.request(), document, 0);
  }

  private static Map<QualityRule, Long> looked(Asked asked) {
    return asked.flaws().counts().orElseThrow(() -> new Problem(409, "Not Known", NOBODY_LOOKED));
  }

  private Answer rows(Question question, Asked asked, QualityRule rule, long offset, int limit) {
    var document = JsonAnswer.object();
    origin.write(document, asked.release());
    long count = looked(asked).getOrDefault(rule, 0L);
    document
        .put("id", rule.id())
        .put("kind", rule.code())
        .put("text", rule.description())
        .put("count", count)
        .put("offset", offset);
    var rows = document.putArray("rows");
    asked.flaws().rows(rule, offset, limit).forEach(each -> write(rows.addObject(), each));
    return JsonAnswer.of(question.request(), document, asked.release().id());
  }

  private static void write(ObjectNode out, QualityFinding finding) {
    out.put("taxon_id", finding.taxonId())
        .put("record_id", finding.recordId())
        .put("name", finding.name())
        .put("detail", finding.detail());
  }

  /** All rows, read as they are sent. */
  private static Answer table(Question question, Asked asked, QualityRule rule) {
    var _ = looked(asked);
    var pages =
        Stream.iterate(
                asked.flaws().rows(rule, 0, MOST),
                page -> !page.isEmpty(),
                new NextPage(asked.flaws(), rule)::after)
            .flatMap(List::stream)
            .map(QualityResource::cells);
    var lines = Stream.concat(Stream.of(COLUMNS), pages).map(cells -> line(cells).getBytes(UTF_8));
    return Answer.of(
        LinePieces.answer(question.request(), CSV, lines.iterator(), Cost.READING),
        asked.release().id());
  }

  /** Reads on behind the pages before. */
  private static final class NextPage {
    private final FoundFlaws flaws;
    private final QualityRule rule;
    private long read;

    NextPage(FoundFlaws flaws, QualityRule rule) {
      this.flaws = flaws;
      this.rule = rule;
    }

    List<QualityFinding> after(List<QualityFinding> page) {
      read += page.size();
      return flaws.rows(rule, read, MOST);
    }
  }

  private static List<String> cells(QualityFinding finding) {
    return List.of(
        finding.rule().code(),
        String.valueOf(finding.taxonId()),
        Objects.toString(finding.recordId(), ""),
        finding.name(),
        finding.detail());
  }

  private static String line(List<String> cells) {
    var text = new StringWriter();
    new SpreadsheetTable(text).row(cells);
    return text.toString();
  }
}
