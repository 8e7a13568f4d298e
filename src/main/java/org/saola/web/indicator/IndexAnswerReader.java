package org.saola.web.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.web.indicator.IndexChart.Point;
import org.saola.web.indicator.IndicatorsView.Draws;
import org.saola.web.indicator.IndicatorsView.Index;
import org.saola.web.indicator.IndicatorsView.Year;
import org.saola.web.part.TableFile;
import org.saola.web.part.ThreatenedShare;
import tools.jackson.databind.JsonNode;

/**
 * Reads the answers of the API for people.
 *
 * @param language that numbers are written in
 */
record IndexAnswerReader(Language language) {
  private static final int WHOLE = 100;

  Index read(JsonNode answer, IndicatorSource.Told proportion) {
    var years = answer.path("years").valueStream().map(this::year).toList();
    var points = new ArrayList<Point>();
    answer.path("years").forEach(year -> point(year).ifPresent(points::add));
    var reason = answer.path("reason").asString("");
    var overlay = answer.path("overlay");
    var method = answer.path("method");
    return new Index(
        years,
        points.size() > 1 ? IndexChart.of(points) : null,
        answer.path("species").path("used").asLong(),
        counts(answer.path("species").path("left_out")),
        reason.contains(":") ? reason.substring(0, reason.indexOf(':')) : reason,
        overlay.path("species_told").asLong(),
        overlay.path("genuine_changes").asLong(),
        counts(answer.path("lint")),
        draws(answer),
        share(proportion.document()),
        method.path("formula").asString(""),
        method.path("citation").asString(""));
  }

  /** The index of each year, as a file with the numbers as they are. */
  static TableFile years(JsonNode answer) {
    var table = TableFile.of("year", "index", "lower", "upper", "species", "without_data");
    answer
        .path("years")
        .forEach(year ->
            table.row(
                year.path("year").asInt(),
                number(year.path("rli")),
                number(year.path("q05")),
                number(year.path("q95")),
                year.path("n").asLong(),
                year.path("dd").asLong()));
    return table;
  }

  private static @Nullable BigDecimal number(JsonNode value) {
    return value.isNumber() ? value.decimalValue() : null;
  }

  private Year year(JsonNode year) {
    return new Year(
        year.path("year").asInt(),
        shown(year.path("rli")),
        shown(year.path("q05")),
        shown(year.path("q95")),
        year.path("n").asLong(),
        year.path("dd").asLong());
  }

  private String shown(JsonNode value) {
    return value.isNumber()
        ? String.format(Locale.of(language.code()), "%.3f", value.asDouble())
        : "";
  }

  private static Optional<Point> point(JsonNode year) {
    var value = year.path("rli");
    return value.isNumber()
        ? Optional.of(
            new Point(
                year.path("year").asInt(),
                Math.min(value.asDouble(), year.path("q05").asDouble(value.asDouble())),
                value.asDouble(),
                Math.max(value.asDouble(), year.path("q95").asDouble(value.asDouble()))))
        : Optional.empty();
  }

  private static Map<String, Long> counts(JsonNode counts) {
    var all = new LinkedHashMap<String, Long>();
    counts.properties().forEach(each -> all.put(each.getKey(), each.getValue().asLong()));
    return all;
  }

  private static @Nullable Draws draws(JsonNode answer) {
    var options = answer.path("options");
    boolean any = answer.path("species").path("data_deficient").asLong() > 0;
    return any && options.has("seed")
        ? new Draws(options.path("seed").asString(), options.path("repetitions").asString())
        : null;
  }

  private static @Nullable ThreatenedShare share(@Nullable JsonNode proportion) {
    if (proportion == null) {
      return null;
    }
    var parts = List.of("lower", "best", "upper").stream().map(proportion::path).toList();
    return parts.stream().allMatch(JsonNode::isNumber)
        ? new ThreatenedShare(
            WHOLE * parts.get(0).asDouble(),
            WHOLE * parts.get(1).asDouble(),
            WHOLE * parts.get(2).asDouble())
        : null;
  }
}
