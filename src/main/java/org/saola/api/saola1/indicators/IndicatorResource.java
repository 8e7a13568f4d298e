package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.RowsFormat;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.http.QueryParameters;
import org.saola.http.work.Reply;
import org.saola.store.redlist.RedListSnapshot;
import tools.jackson.databind.node.ObjectNode;

/** {@code indicators/{kind}}: a number of a group of species, or of a posted list. */
public final class IndicatorResource implements Resource {
  private static final String RULE = "indicators-1";

  private final List<Indicator> indicators;
  private final ReadableDatasets<RedListSnapshot> redList;
  private final AnswerOrigin origin;

  IndicatorResource(
      List<Indicator> indicators, ReadableDatasets<RedListSnapshot> redList, AnswerOrigin origin) {
    this.indicators = List.copyOf(indicators);
    this.redList = redList;
    this.origin = origin;
  }

  @Override
  public String path() {
    return "indicators/{kind}";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var indicator = indicator(question.segment("kind"));
    var parameters = parameters(question.query(), indicator, GroupChoice.PARAMETERS);
    var format = format(parameters, question);
    return Reply.computing(() -> ofGroup(question, indicator, parameters, format));
  }

  /** The numbers as JSON, or the contributing species as CSV. */
  private static RowsFormat format(Parameters parameters, Question question) {
    return RowsFormat.documentOrTable(parameters, question.request(), RowsFormat.JSON);
  }

  private Answer ofGroup(
      Question question, Indicator indicator, Parameters parameters, RowsFormat format) {
    return answer(question, told(indicator, group(parameters), parameters), format);
  }

  private ChosenSpecies group(Parameters parameters) {
    var snapshot = redList.chosen(parameters).chosen(parameters.text("release"));
    var wanted = ChosenSpecies.wanted(parameters, snapshot, origin);
    return ChosenSpecies.of(snapshot, wanted, scan -> GroupChoice.of(parameters, scan));
  }

  /**
   * An indicator with all that goes with it.
   *
   * @param document the answer
   * @param columns of the contributing species
   * @param rows of these; can be read once
   */
  public record Told(
      ObjectNode document, List<String> columns, Stream<List<@Nullable Object>> rows) {}

  /**
   * The same for commands; may block.
   *
   * @throws Problem if it can't be answered
   */
  public Told tell(String kind, QueryParameters query) {
    var indicator = indicator(kind);
    var parameters = parameters(query, indicator, GroupChoice.PARAMETERS);
    return told(indicator, group(parameters), parameters).told();
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var indicator = indicator(question.segment("kind"));
    var parameters = parameters(question.query(), indicator, List.of("country"));
    var format = format(parameters, question);
    return Reply.computing(() -> ofList(question, indicator, parameters, format));
  }

  private Answer ofList(
      Question question, Indicator indicator, Parameters parameters, RowsFormat format) {
    var snapshot = redList.chosen(parameters).chosen(parameters.text("release"));
    var wanted = ChosenSpecies.wanted(parameters, snapshot, origin);
    var species = PostedSpecies.read(question.request(), snapshot, wanted);
    return answer(question, told(indicator, species, parameters), format);
  }

  private Indicator indicator(String wanted) {
    return indicators.stream()
        .filter(each -> each.kind().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            Problem.notFound(
                "there.no-indicator",
                Parameters.shown(wanted),
                String.join(", ", indicators.stream().map(Indicator::kind).toList())));
  }

  private static Parameters parameters(
      QueryParameters query, Indicator indicator, List<String> choosing) {
    var known = new ArrayList<>(choosing);
    known.addAll(indicator.choosing());
    known.addAll(indicator.parameters());
    known.addAll(List.of("format", "dataset", "release"));
    return Parameters.of(query, known.stream().distinct().toList());
  }

  /** An answer and the release that it is of. */
  private record Answered(Told told, long release) {}

  private Answered told(Indicator indicator, ChosenSpecies species, Parameters parameters) {
    var outcome = indicator.of(species, parameters);
    var document = JsonAnswer.object().put("indicator", indicator.kind());
    writeInputs(document, species);
    document.setAll(outcome.result());
    origin.write(document, species.snapshot().release());
    document
        .putObject("method")
        .put("rule", RULE)
        .put("formula", indicator.formula())
        .put("citation", indicator.source());
    document.put("species_as_csv", "the same question with format=csv");
    var table = outcome.table();
    return new Answered(
        new Told(document, table.columns(), table.rows()), species.snapshot().release().id());
  }

  private static Answer answer(Question question, Answered answered, RowsFormat format) {
    var request = question.request();
    var told = answered.told();
    if (format == RowsFormat.CSV) {
      return Answer.of(RowsFormat.table(told.columns(), told.rows(), request), answered.release());
    }
    return request.reads()
        ? JsonAnswer.citable(request, told.document(), answered.release())
        : JsonAnswer.unkept(told.document());
  }

  private static void writeInputs(ObjectNode out, ChosenSpecies species) {
    var day = species.day();
    out.put("group", species.group())
        .put("scope", species.wanted().scope())
        .put("basis", day == null ? "what the release calls the latest" : "published")
        .put("date", (day == null ? species.wanted().released() : day).toString())
        .put("species_chosen", species.places().length);
    if (!species.missing().isEmpty()) {
      var missing = out.putObject("posted_without_assessment");
      species.missing().forEach(missing::put);
    }
  }
}
