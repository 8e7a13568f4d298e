package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.List;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.ReadableDatasets;
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
    var indicator = indicator(question);
    var parameters = parameters(question, indicator, GroupChoice.PARAMETERS);
    var format = IndicatorFormat.of(parameters, question.request());
    return Reply.computing(() -> ofGroup(question, indicator, parameters, format));
  }

  private Answer ofGroup(
      Question question, Indicator indicator, Parameters parameters, IndicatorFormat format) {
    var snapshot = redList.chosen(parameters).chosen(parameters.text("release"));
    var wanted = ChosenSpecies.wanted(parameters, snapshot, origin);
    var species = ChosenSpecies.of(snapshot, wanted, scan -> GroupChoice.of(parameters, scan));
    return answer(question, indicator, species, parameters, format);
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var indicator = indicator(question);
    var parameters = parameters(question, indicator, List.of("country"));
    var format = IndicatorFormat.of(parameters, question.request());
    return Reply.computing(() -> ofList(question, indicator, parameters, format));
  }

  private Answer ofList(
      Question question, Indicator indicator, Parameters parameters, IndicatorFormat format) {
    var snapshot = redList.chosen(parameters).chosen(parameters.text("release"));
    var wanted = ChosenSpecies.wanted(parameters, snapshot, origin);
    var species = PostedSpecies.read(question.request(), snapshot, wanted);
    return answer(question, indicator, species, parameters, format);
  }

  private Indicator indicator(Question question) {
    var wanted = question.segment("kind");
    return indicators.stream()
        .filter(each -> each.kind().equals(wanted))
        .findFirst()
        .orElseThrow(() ->
            Problem.notFound(
                "there is no indicator %s; there is %s"
                    .formatted(
                        Parameters.shown(wanted),
                        String.join(", ", indicators.stream().map(Indicator::kind).toList()))));
  }

  private static Parameters parameters(
      Question question, Indicator indicator, List<String> choosing) {
    var known = new ArrayList<>(choosing);
    known.addAll(ChosenSpecies.PARAMETERS);
    known.addAll(indicator.parameters());
    known.addAll(List.of("format", "dataset", "release"));
    return Parameters.of(question.query(), known.stream().distinct().toList());
  }

  private Answer answer(
      Question question,
      Indicator indicator,
      ChosenSpecies species,
      Parameters parameters,
      IndicatorFormat format) {
    var outcome = indicator.of(species, parameters);
    long release = species.snapshot().release().id();
    if (format == IndicatorFormat.CSV) {
      return Answer.of(IndicatorFormat.csv(outcome.table(), question.request()), release);
    }
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
    return question.request().reads()
        ? JsonAnswer.citable(question.request(), document, release)
        : JsonAnswer.unkept(document);
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
