package org.saola.api.saola1.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.RowsFormat;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.http.work.Reply;
import org.saola.language.Language;
import org.saola.message.Message;
import org.saola.message.Refusals;
import org.saola.species.OneSourceCountries;
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
  private static final Message NOBODY_LOOKED = Message.of("quality.not-looked");
  private static final int USUAL_LIMIT = 1_000;
  private static final int MOST = 10_000;

  private final ReadableDatasets<SpeciesPlusSnapshot> speciesPlus;
  private final ReadableDatasets<RedListSnapshot> redList;
  private final OneSourceCountries countries;
  private final AnswerOrigin origin;

  public QualityResource(
      ReadableDatasets<SpeciesPlusSnapshot> speciesPlus,
      ReadableDatasets<RedListSnapshot> redList,
      OneSourceCountries countries,
      AnswerOrigin origin) {
    this.speciesPlus = speciesPlus;
    this.redList = redList;
    this.countries = countries;
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
    boolean compares = kind.isEmpty() || !kind.get().atImport();
    Supplier<Answer> work =
        () -> {
          var asked = asked(parameters);
          if (kind.isEmpty()) {
            return counts(question, asked);
          }
          return table
              ? table(question, named(asked, parameters), kind.get())
              : rows(question, named(asked, parameters), kind.get(), offset, (int) limit);
        };
    return compares ? Reply.computing(work) : Reply.reading(work);
  }

  private static QualityRule rule(String text) {
    return QualityRule.find(text)
        .orElseThrow(() ->
            Problem.badRequest(
                "value.none",
                "kind",
                Parameters.shown(text),
                Arrays.stream(QualityRule.values())
                    .map(QualityRule::code)
                    .collect(Collectors.joining(", "))));
  }

  private static boolean table(Question question, Parameters parameters) {
    boolean table =
        RowsFormat.documentOrTable(parameters, question.request(), RowsFormat.JSON)
            == RowsFormat.CSV;
    boolean ofOneKind = parameters.text("kind").isPresent();
    if (table && !ofOneKind && parameters.text("format").isPresent()) {
      throw Problem.badRequest("form.rows");
    }
    return table && ofOneKind;
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
      throw Problem.badRequest("dataset.one");
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
        written.putNull("kinds").put("unknown", english(NOBODY_LOOKED));
        continue;
      }
      var counts = looked.get();
      var kinds = written.putArray("kinds");
      for (var rule : QualityRule.values()) {
        if (rule.isOf(each.release().dataset().kind() == Dataset.Kind.RED_LIST)) {
          var kind =
              kinds
                  .addObject()
                  .put("id", rule.id())
                  .put("kind", rule.code())
                  .put("text", rule.description());
          if (rule.atImport()) {
            kind.put("count", counts.getOrDefault(rule, 0L));
          } else {
            count(kind, countries.ready(each.release()));
          }
        }
      }
    }
    return JsonAnswer.citable(question.request(), document, 0);
  }

  private static Message message(OneSourceCountries.Outcome outcome) {
    return switch (Objects.requireNonNull(outcome.unknown())) {
      case NO_OTHER -> Message.of("countries.no-other");
      case NOT_SERVED -> Message.of("countries.served");
      case IN_PART -> Message.of("countries.may-lack");
      case NOT_YET -> Message.of("countries.being-compared");
    };
  }

  private static void count(ObjectNode kind, OneSourceCountries.Outcome outcome) {
    var rows = outcome.rows();
    if (rows == null) {
      kind.putNull("count").put("unknown", english(message(outcome)));
    } else {
      kind.put("count", (long) rows.size());
    }
  }

  private static String english(Message why) {
    return Refusals.text(Language.EN, why);
  }

  private static Map<QualityRule, Long> looked(Asked asked) {
    return asked
        .flaws()
        .counts()
        .orElseThrow(() -> Problem.of(Problem.Kind.NOT_KNOWN, NOBODY_LOOKED));
  }

  private Answer rows(Question question, Asked asked, QualityRule rule, long offset, int limit) {
    var document = JsonAnswer.object();
    origin.write(document, asked.release());
    var found = found(asked, rule);
    document
        .put("id", rule.id())
        .put("kind", rule.code())
        .put("text", rule.description())
        .put("count", found.count())
        .put("offset", offset);
    var rows = document.putArray("rows");
    found.page().of(offset, limit).forEach(each -> write(rows.addObject(), each));
    return JsonAnswer.citable(question.request(), document, asked.release().id());
  }

  /** Some of the rows of a rule. */
  @FunctionalInterface
  private interface Page {
    List<QualityFinding> of(long first, int most);
  }

  private record Found(long count, Page page) {}

  private Found found(Asked asked, QualityRule rule) {
    if (rule.atImport()) {
      long count = looked(asked).getOrDefault(rule, 0L);
      return new Found(count, (first, most) -> asked.flaws().rows(rule, first, most));
    }
    var outcome = countries.of(asked.release());
    var all = outcome.rows();
    if (all == null) {
      throw Problem.of(Problem.Kind.NOT_KNOWN, message(outcome));
    }
    return new Found(all.size(), (first, most) -> all.stream().skip(first).limit(most).toList());
  }

  private static void write(ObjectNode out, QualityFinding finding) {
    out.put("taxon_id", finding.taxonId())
        .put("record_id", finding.recordId())
        .put("name", finding.name())
        .put("detail", finding.detail());
  }

  /** All rows, read as they are sent. */
  private Answer table(Question question, Asked asked, QualityRule rule) {
    var found = found(asked, rule).page();
    var pages =
        Stream.iterate(found.of(0, MOST), page -> !page.isEmpty(), new NextPage(found)::after)
            .flatMap(List::stream)
            .map(QualityResource::cells);
    return Answer.of(RowsFormat.table(COLUMNS, pages, question.request()), asked.release().id());
  }

  /** Reads on behind the pages before. */
  private static final class NextPage {
    private final Page found;
    private long read;

    NextPage(Page found) {
      this.found = found;
    }

    List<QualityFinding> after(List<QualityFinding> page) {
      read += page.size();
      return found.of(read, MOST);
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
}
