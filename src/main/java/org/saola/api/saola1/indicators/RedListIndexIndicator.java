package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.indicators.compute.ComputationLimits;
import org.saola.indicators.BackCast;
import org.saola.indicators.CategoryCounts;
import org.saola.indicators.DataDeficientDraws;
import org.saola.indicators.ExtinctAtStart;
import org.saola.indicators.GenuineChange;
import org.saola.indicators.GroupSeries;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.Spread;
import org.saola.store.release.Dataset;
import tools.jackson.databind.node.ObjectNode;

/** {@code rli}: the Red List Index of a group, and how it changed. */
record RedListIndexIndicator(Function<Dataset, GenuineOverlay> overlays) implements Indicator {
  private static final String NO_OVERLAY =
      "no_overlay: no reasons of changes with years were imported for these species, and most"
          + " changes of categories are not genuine; see saola import-reasons";
  private static final String NO_YEARS =
      "years_unknown: in which years the group was assessed is not known; name them in years";

  @Override
  public String kind() {
    return "rli";
  }

  @Override
  public String formula() {
    return "RLI = 1 - sum(W) / (5 N); N species with a weight W: LC 0, NT 1, VU 2, EN 3, CR 4,"
        + " CR(PE), CR(PEW), RE, EW, EX 5; earlier years with genuine changes taken back";
  }

  @Override
  public String source() {
    return "Butchart et al. 2007, https://doi.org/10.1371/journal.pone.0000140";
  }

  @Override
  public List<String> parameters() {
    return Stream.concat(TrendOptions.PARAMETERS.stream(), DrawOptions.PARAMETERS.stream())
        .toList();
  }

  @Override
  public Outcome of(ChosenSpecies species, Parameters parameters) {
    var options = TrendOptions.of(species, parameters);
    var draws = DrawOptions.of(parameters);
    var overlay = overlays.apply(species.snapshot().release().dataset());
    var known = overlay.told(species);
    boolean told = known.any() && options.years().size() > 1;
    var series = options.series(species, overlay, told);
    if (draws != null) {
      ComputationLimits.checkDraws(draws.repetitions(), series.counts());
    }
    var out = JsonAnswer.object();
    var said = out.putObject("options");
    options.years().forEach(said.putArray("years")::add);
    said.put("extinct_at_start", options.extinctAtStart().code());
    DrawOptions.write(said, draws);
    writeSpecies(out.putObject("species"), series);
    var years = out.putArray("years");
    for (int i = 0; i < series.years().size(); i++) {
      var year = years.addObject().put("year", series.years().get(i));
      write(year, series.counts().get(i), draws, species.group());
    }
    if (told) {
      writeTrend(out.putObject("trend"), series);
    } else {
      out.putNull("trend").put("reason", whyNoTrend(known));
    }
    known.write(out);
    writeLint(out, series);
    return new Outcome(out, table(species, series, overlay, options));
  }

  /** Why nothing is said of earlier years. */
  static String whyNoTrend(GenuineOverlay.Told told) {
    return told.any() ? NO_YEARS : NO_OVERLAY;
  }

  /** Of how many species the changes do not fit. */
  static void writeLint(ObjectNode out, GroupSeries series) {
    var lint = out.putObject("lint");
    series.lint().forEach((each, count) -> lint.put(each.code(), count));
  }

  static void writeSpecies(ObjectNode out, GroupSeries series) {
    var last = series.counts().getLast();
    out.put("used", last.index().species()).put("data_deficient", last.of(RiskCategory.DD));
    var leftOut = out.putObject("left_out");
    series.leftOut().forEach((category, count) -> leftOut.put(leftOutAs(category), count));
  }

  private static String leftOutAs(RiskCategory category) {
    return switch (category) {
      case NE -> "not_evaluated";
      case UNKNOWN -> "category_unknown";
      default -> "extinct_at_start"; // EX or RE
    };
  }

  /** The index of a year, with what it could be if species without data had any. */
  static void write(
      ObjectNode out, CategoryCounts counts, @Nullable DataDeficientDraws draws, String group) {
    var index = counts.index();
    out.put("n", index.species())
        .put("sum_weights", index.sumOfWeights())
        .put("rli", index.value())
        .put("dd", counts.of(RiskCategory.DD));
    if (draws != null) {
      var values = draws.values(counts, group, out.path("year").asString());
      var spread = values.length == 0 ? null : Spread.of(values);
      out.put("mean", spread == null ? null : spread.mean())
          .put("q05", spread == null ? null : spread.q05())
          .put("q95", spread == null ? null : spread.q95());
    }
    var categories = out.putObject("categories");
    counts.byCategory().forEach((category, count) -> categories.put(category.code(), count));
  }

  private static void writeTrend(ObjectNode out, GroupSeries series) {
    var first = series.counts().getFirst().index().value();
    var last = series.counts().getLast().index().value();
    out.put("from", series.years().getFirst())
        .put("to", series.years().getLast())
        .put("change", first == null || last == null ? null : last - first);
  }

  private static Table table(
      ChosenSpecies species, GroupSeries series, GenuineOverlay overlay, TrendOptions options) {
    var columns = new ArrayList<>(List.of("used", "reason", "weight", "genuine_changes"));
    series.years().forEach(year -> columns.add("category_" + year));
    boolean told = series.years().size() > 1;
    return SpeciesRows.of(
        species,
        columns,
        place -> {
          var latest = species.scan().category(place);
          var changes = told ? overlay.of(species.scan().sisId(place)) : List.<GenuineChange>of();
          var cast = BackCast.of(latest, changes, series.years()).categories();
          var reason = reason(latest, cast.getFirst(), options.extinctAtStart());
          var cells = new ArrayList<@Nullable Object>();
          cells.add(reason.isEmpty());
          cells.add(reason);
          cells.add(latest.weighs() ? latest.weight() : null);
          cells.add(
              changes.stream()
                  .map(each ->
                      "%d %s to %s".formatted(each.year(), each.from().code(), each.to().code()))
                  .collect(Collectors.joining("; ")));
          cast.forEach(each -> cells.add(each.code()));
          return cells;
        });
  }

  private static String reason(
      RiskCategory latest, RiskCategory first, ExtinctAtStart extinctAtStart) {
    if (latest == RiskCategory.DD) {
      return "data_deficient";
    }
    if (!latest.weighs()) {
      return leftOutAs(latest);
    }
    return first.extinct() && extinctAtStart == ExtinctAtStart.EXCLUDE ? leftOutAs(first) : "";
  }
}
