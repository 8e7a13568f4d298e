package org.saola.api.saola1.trade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.RowsFormat;
import org.saola.decision.Outcome;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.language.Language;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code trade/decision}: which documents one movement needs, or each of a posted list of
 * shipments.
 */
public final class DecisionResource implements Resource {
  private static final List<String> CHOICES = List.of("language", "dataset", "release");

  private final TradeReleases releases;

  public DecisionResource(TradeReleases releases) {
    this.releases = releases;
  }

  @Override
  public String path() {
    return "trade/decision";
  }

  @Override
  public Reply<Answer> get(Question question) {
    var known = new ArrayList<>(ShipmentFields.NAMES);
    known.addAll(CHOICES);
    var parameters = Parameters.of(question.query(), known);
    var shipment = ShipmentFields.read(parameters::text);
    var language = parameters.spoken();
    return Reply.reading(() -> {
      var snapshot = releases.speciesPlus().chosen(parameters).chosen(parameters.text("release"));
      var decisions = new TradeDecisions(releases, snapshot, language);
      var decision = decisions.decide(shipment);
      var document = decisions.document(shipment, decision);
      releases.origin().write(document, snapshot.release());
      return decision.outcome() == Outcome.INVALID_REQUEST
          ? invalid(document)
          : JsonAnswer.citable(question.request(), document, snapshot.release().id());
    });
  }

  private static Answer invalid(ObjectNode document) {
    var response =
        Response.of(422, "application/json; charset=utf-8", document.toString().getBytes(UTF_8))
            .with("Cache-Control", "no-cache");
    return Answer.refused(response, document.path("text").asString());
  }

  @Override
  public boolean takesPosts() {
    return true;
  }

  @Override
  public Reply<Answer> post(Question question) {
    var parameters =
        Parameters.of(question.query(), List.of("language", "dataset", "release", "format"));
    var language = parameters.spoken();
    var format = RowsFormat.of(parameters, question.request());
    return Reply.computing(() -> posted(question, parameters, language, format));
  }

  private Answer posted(
      Question question, Parameters parameters, Language language, RowsFormat format) {
    var snapshot = releases.speciesPlus().chosen(parameters).chosen(parameters.text("release"));
    var decisions = new TradeDecisions(releases, snapshot, language);
    var shipments = ShipmentList.read(question.request());
    // whatever is wrong is told before the first decision is sent
    shipments.forEach(fields -> ShipmentFields.read(name -> Optional.ofNullable(fields.get(name))));
    return Answer.of(
        format.response(
            new ShipmentAnswers(format, decisions).lines(shipments), question.request()),
        snapshot.release().id());
  }
}
