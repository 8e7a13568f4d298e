package org.saola.api.saola1.trade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.api.saola1.LinePieces;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.decision.Decision;
import org.saola.decision.FiredRule;
import org.saola.decision.OpenQuestion;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Cost;
import org.saola.spreadsheet.SpreadsheetTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a list of shipments is answered. */
enum ListFormat {
  JSON("application/json; charset=utf-8", "{\"decisions\":[\n", "]}\n"),
  NDJSON("application/x-ndjson; charset=utf-8", "", ""),
  CSV("text/csv; charset=utf-8", "", "");

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

  private final String contentType;
  private final String beginning;
  private final String end;

  ListFormat(String contentType, String beginning, String end) {
    this.contentType = contentType;
    this.beginning = beginning;
    this.end = end;
  }

  /** The one that is asked for, by a parameter or by what the client accepts. */
  static ListFormat of(Optional<String> wanted, Request request) {
    if (wanted.isEmpty()) {
      var accepts = request.header("Accept").orElse("");
      if (accepts.contains("text/csv")) {
        return CSV;
      }
      return accepts.contains("application/x-ndjson") ? NDJSON : JSON;
    }
    return Stream.of(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(wanted.get()))
        .findFirst()
        .orElseThrow(() ->
            Problem.badRequest(
                "format=%s is none; there is json, ndjson, csv"
                    .formatted(Parameters.shown(wanted.get()))));
  }

  /** An answer that is made while it is sent. */
  Response response(Decisions decisions, List<Map<String, String>> shipments, Request request) {
    var first = new boolean[] {true};
    var lines =
        shipments.stream()
            .map(fields -> {
              var line = line(decisions, fields, first[0]);
              first[0] = false;
              return line;
            });
    var head = this == CSV ? csv(columns()) : beginning;
    var all = Stream.concat(Stream.concat(Stream.of(head), lines), Stream.of(end));
    var bytes = all.map(line -> line.getBytes(UTF_8)).iterator();
    return LinePieces.answer(request, contentType, bytes, Cost.COMPUTING);
  }

  private static List<String> columns() {
    return Stream.of(ShipmentFields.CARRIED, ShipmentFields.NAMES, ANSWERED)
        .flatMap(List::stream)
        .toList();
  }

  private String line(Decisions decisions, Map<String, String> fields, boolean first) {
    var shipment = ShipmentFields.read(name -> Optional.ofNullable(fields.get(name)));
    var decision = decisions.decide(shipment);
    var document = decisions.document(shipment, decision);
    if (this == CSV) {
      return csv(cells(fields, decision, document));
    }
    var carried = document.putObject("shipment");
    fields.forEach(carried::put);
    return (this == JSON && !first ? "," : "") + document + "\n";
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

  private static String csv(List<String> cells) {
    var text = new StringWriter();
    new SpreadsheetTable(text).row(cells);
    return text.toString();
  }
}
