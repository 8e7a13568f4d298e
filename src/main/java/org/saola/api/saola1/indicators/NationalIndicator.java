package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.indicators.BackCast;
import org.saola.indicators.ExtinctAtStart;
import org.saola.indicators.GenuineChange;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.WeightedIndex;
import org.saola.redlist.Assessment;
import org.saola.store.release.Dataset;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code national}: the Red List Index of a country, by how much of each range lies there. */
record NationalIndicator(Function<Dataset, GenuineOverlay> overlays) implements Indicator {
  @Override
  public String kind() {
    return "national";
  }

  @Override
  public String formula() {
    return "RLI = 1 - sum(W p) / (5 sum(p)), p the share of the range in the country;"
        + " contribution = sum(W p) / (5 N), N of the whole group; earlier years with genuine"
        + " changes taken back";
  }

  @Override
  public String source() {
    return "Rodrigues et al. 2014, https://doi.org/10.1371/journal.pone.0113934; indicator 15.5.1"
        + " of the Sustainable Development Goals";
  }

  @Override
  public List<String> parameters() {
    return Stream.concat(Stream.of("country"), TrendOptions.PARAMETERS.stream()).toList();
  }

  @Override
  public Outcome of(ChosenSpecies species, Parameters parameters) {
    var country =
        parameters
            .text("country")
            .orElseThrow(() -> Problem.unprocessable("country", "input.missing-country"));
    checkScope(species);
    boolean told = !species.shares().isEmpty();
    var ranges = new Ranges(told, told ? species.shares() : equalShares(species, country));
    var options = TrendOptions.of(species, parameters);
    var overlay = overlays.apply(species.snapshot().release().dataset());
    var known = overlay.told(species);
    boolean trend = known.any() && options.years().size() > 1;
    var years = trend ? options.years() : List.of(options.lastYear(species));
    var rows = new LinkedHashMap<Integer, Row>();
    for (int place : species.places()) {
      var changes = trend ? overlay.of(species.scan().sisId(place)) : List.<GenuineChange>of();
      var cast = BackCast.of(species.scan().category(place), changes, years);
      rows.put(place, row(cast.categories(), ranges.of(place), options.extinctAtStart()));
    }
    var out = JsonAnswer.object();
    var said =
        out.putObject("options")
            .put("country", country)
            .put("range_share", told ? "posted" : "equal")
            .put("extinct_at_start", options.extinctAtStart().code());
    options.years().forEach(said.putArray("years")::add);
    SpeciesUse.write(out, rows.values().stream().map(Row::reason));
    var group = species.worldwide();
    int all = options.series(group, overlay, trend).counts().getLast().index().species();
    writeIndices(out, years, rows.values(), all);
    if (!trend) {
      out.put("reason", RedListIndexIndicator.whyNoTrend(known));
    }
    known.write(out);
    writeNotes(out.putArray("notes"), told, species.posted());
    return new Outcome(out, table(species, ranges, rows));
  }

  private static void checkScope(ChosenSpecies species) {
    if (!species.wanted().scope().equals(Assessment.GLOBAL)) {
      throw Problem.unprocessable("scope", "scope.shares");
    }
  }

  /**
   * @param told whether shares of ranges are
   */
  private static void writeNotes(ArrayNode notes, boolean told, boolean posted) {
    if (posted && !told) {
      notes.add("the posted list has no share of any range");
    }
    if (!told) {
      notes.add(
          "the share of a range is taken as 1 divided by the countries in which the species is"
              + " native and extant; post real shares as a list of taxa with share");
    }
    notes.add("the same shares are taken for all years, though ranges change");
  }

  private static void writeIndices(
      ObjectNode out, List<Integer> years, Collection<Row> rows, int all) {
    var indices = IntStream.range(0, years.size()).mapToObj(year -> index(rows, year)).toList();
    var index = indices.getLast();
    out.put("rli_weighted", index.value())
        .put("sum_of_shares", index.sumOfShares())
        .put("contribution_sum", index.contribution())
        .put("contribution", index.contributionTo(all))
        .put("group_species", all);
    var each = out.putArray("years");
    for (int i = 0; i < years.size(); i++) {
      each.addObject().put("year", years.get(i)).put("rli_weighted", indices.get(i).value());
    }
  }

  /**
   * How much of the ranges lies in the country.
   *
   * @param shares by place, from 0 to 1; a place without one is unknown
   */
  private record Ranges(boolean posted, Map<Integer, Double> shares) {
    Range of(int place) {
      var share = shares.get(place);
      if (share == null) {
        return new Range(0, posted ? "share_unknown" : "range_unknown");
      }
      return new Range(share, share > 0 ? "" : "no_range_in_the_country");
    }
  }

  /**
   * How much of a range lies in the country.
   *
   * @param missing why none does; else empty
   */
  private record Range(double share, String missing) {}

  /**
   * A species.
   *
   * @param categories one for each year
   * @param reason why it is left out; empty if it is used
   */
  private record Row(List<RiskCategory> categories, double share, String reason) {}

  private static Row row(List<RiskCategory> categories, Range range, ExtinctAtStart atStart) {
    var latest = categories.getLast();
    var reason = range.missing();
    if (reason.isEmpty() && !latest.weighs()) {
      reason = latest == RiskCategory.DD ? "data_deficient" : "no_weight";
    } else if (reason.isEmpty()
        && categories.getFirst().extinct()
        && atStart == ExtinctAtStart.EXCLUDE) {
      reason = "extinct_at_start";
    }
    return new Row(categories, range.share(), reason);
  }

  private static WeightedIndex index(Collection<Row> rows, int year) {
    var index = WeightedIndex.NONE;
    for (var row : rows) {
      if (row.reason().isEmpty()) {
        index = index.with(row.categories().get(year), row.share());
      }
    }
    return index;
  }

  private static Map<Integer, Double> equalShares(ChosenSpecies species, String country) {
    species.checkDocuments(species.places().length);
    var shares = new HashMap<Integer, Double>();
    for (int place : species.places()) {
      var details = AssessmentFacts.of(species.snapshot(), place);
      if (details.tellsCountries()) {
        var countries = details.nativeCountries();
        shares.put(place, countries.contains(country) ? 1.0 / countries.size() : 0.0);
      }
    }
    return shares;
  }

  private static Table table(ChosenSpecies species, Ranges ranges, Map<Integer, Row> rows) {
    return SpeciesRows.of(
        species,
        List.of("used", "reason", "weight", "share"),
        place -> {
          var row = Objects.requireNonNull(rows.get(place));
          var latest = row.categories().getLast();
          var cells = new ArrayList<@Nullable Object>();
          cells.add(row.reason().isEmpty());
          cells.add(row.reason());
          cells.add(latest.weighs() ? latest.weight() : null);
          cells.add(ranges.shares().get(place));
          return cells;
        });
  }
}
