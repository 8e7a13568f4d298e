package org.saola.api.saola1.trade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.api.saola1.RowsFormat;
import org.saola.decision.Decision;
import org.saola.decision.FiredRule;
import org.saola.decision.OpenQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is answered to a list of shipments: a row for each, made as it is sent. */
final class ShipmentAnswers {
  private static final List<String> ANSWERED =
      List.of(
          "outcome",
          "appendix",
          "annex",
          "documents",
          "questions",
          "may_turn_stricter",
          "rules",
          "rejected",
          "quotas_of_the_year",
          "text",
          "data_day",
          "snapshot",
          "disclaimer");

  private final RowsFormat format;
  private final TradeDecisions decisions;

  ShipmentAnswers(RowsFormat format, TradeDecisions decisions) {
    this.format = format;
    this.decisions = decisions;
  }

  /** All rows, with what stands around them. */
  Stream<String> lines(List<Map<String, String>> shipments) {
    var rows = shipments.stream().map(this::row);
    return switch (format) {
      case JSON -> RowsFormat.list("decisions", rows);
      case NDJSON -> rows.map(row -> row + "\n");
      case CSV -> Stream.concat(Stream.of(RowsFormat.csv(columns())), rows);
    };
  }

  private static List<String> columns() {
    return Stream.of(ShipmentFields.CARRIED, ShipmentFields.NAMES, ANSWERED)
        .flatMap(List::stream)
        .toList();
  }

  private String row(Map<String, String> fields) {
    var shipment = ShipmentFields.read(name -> Optional.ofNullable(fields.get(name)));
    var decision = decisions.decide(shipment);
    var document = decisions.document(shipment, decision);
    if (format == RowsFormat.CSV) {
      return RowsFormat.csv(cells(fields, decision, document));
    }
    var carried = document.putObject("shipment");
    fields.forEach(carried::put);
    return document.toString();
  }

  private static List<String> cells(
      Map<String, String> fields, Decision decision, ObjectNode document) {
    var cells = new ArrayList<String>();
    Stream.concat(ShipmentFields.CARRIED.stream(), ShipmentFields.NAMES.stream())
        .forEach(name -> cells.add(fields.getOrDefault(name, "")));
    cells.add(decision.outcome().code());
    cells.add(decision.appendix() == null ? "" : decision.appendix());
    cells.add(decision.annex() == null ? "" : decision.annex());
    cells.add(
        decision.documents().stream()
            .map(each -> each.paper().code() + "@" + each.country())
            .collect(Collectors.joining("|")));
    cells.add(
        decision.questions().stream().map(OpenQuestion::code).collect(Collectors.joining("|")));
    cells.add(String.valueOf(decision.mayTurnStricter()));
    cells.add(joined(decision.evidence()));
    cells.add(joined(decision.rejected()));
    cells.add(quotas(document));
    Stream.of("text", "data_day", "snapshot", "disclaimer")
        .forEach(name -> cells.add(document.path(name).asString()));
    return cells;
  }

  private static String joined(List<FiredRule> findings) {
    return findings.stream().map(FiredRule::toString).collect(Collectors.joining("|"));
  }

  /** What the exporter may export in the year, beside the quantity of the shipment. */
  private static String quotas(ObjectNode document) {
    var quotas = new ArrayList<String>();
    for (var each : document.path("evidence")) {
      if (each.path("rule").asString().startsWith("Q")) {
        quotas.add(quota(each));
      }
    }
    return String.join("|", quotas);
  }

  private static String quota(JsonNode evidence) {
    var amount = evidence.path("quota");
    var unit = evidence.path("unit");
    return amount.isNumber()
        ? amount.asString() + (unit.isString() ? " " + unit.asString() : "")
        : "no number";
  }
}
