package org.saola.api.saola1.indicators.compute;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.PostedResource;
import org.saola.api.saola1.PostedText;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.http.work.Reply;
import org.saola.message.Message;
import tools.jackson.databind.node.ObjectNode;

/** {@code POST indicators/compute/{kind}}: an indicator of the numbers that are posted. */
public final class CalculatorResource implements PostedResource {
  private static final Map<String, Function<Inputs, ObjectNode>> CALCULATORS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("points", IndexCalculators::points),
              Map.entry("backcast-expected", IndexCalculators::backCast),
              Map.entry("backcast", IndexCalculators::backCast),
              Map.entry("bootstrap", IndexCalculators::bootstrap),
              Map.entry("series", IndexCalculators::series),
              Map.entry("national", GroupCalculators::national),
              Map.entry("proportion", GroupCalculators::proportion),
              Map.entry("transitions", GroupCalculators::transitions),
              Map.entry("transition-totals", GroupCalculators::transitionTotals),
              Map.entry("lag", ListingCalculators::lag),
              Map.entry("lag-summary", ListingCalculators::lagSummary),
              Map.entry("gap", ListingCalculators::gap)));
  private static final Message SHAPE = Message.of("shape.counts", "{\"counts\": \"CR=1;LC=4\"}");

  @Override
  public String path() {
    return "indicators/compute/{kind}";
  }

  @Override
  public Reply<Answer> post(Question question) {
    var kind = question.segment("kind");
    var calculator = CALCULATORS.get(kind);
    if (calculator == null) {
      throw Problem.notFound(
          "there.no-calculator", Parameters.shown(kind), String.join(", ", CALCULATORS.keySet()));
    }
    return Reply.computing(() -> {
      var body = PostedText.of(question.request()).document(SHAPE);
      if (!body.isObject()) {
        throw Problem.unprocessable("body", "input.object-shape", SHAPE);
      }
      return JsonAnswer.unkept(calculator.apply(new Inputs(body, "")));
    });
  }
}
