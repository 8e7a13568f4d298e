package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.indicators.compute.ComputationLimits;
import org.saola.indicators.AggregateIndex;
import org.saola.indicators.DataDeficientDraws;
import org.saola.indicators.GroupSeries;
import org.saola.indicators.Spread;
import org.saola.indicators.YearlyValues;
import org.saola.indicators.YearlyValues.Beyond;
import org.saola.store.release.Dataset;
import tools.jackson.databind.node.ObjectNode;

/** {@code series}: a value of the Red List Index for every year, of several groups and of all. */
record SeriesIndicator(Function<Dataset, GenuineOverlay> overlays) implements Indicator {
  /** The years that are told, and what is said of those without an assessment. */
  private record Span(int from, int to, Beyond beyond) {}

  /**
   * The years of one group.
   *
   * @param rounds one for each repetition; none when nothing is drawn
   */
  private record Line(YearlyValues plain, List<NavigableMap<Integer, Double>> rounds) {}

  @Override
  public String kind() {
    return "series";
  }

  @Override
  public String formula() {
    return "between years of assessment linear; aggregate: unweighted mean of the groups that have"
        + " a value in the year, of each repetition, then mean and percentiles";
  }

  @Override
  public String source() {
    return "Butchart et al. 2007, https://doi.org/10.1371/journal.pone.0000140; IUCN-UK,"
        + " red-list-index";
  }

  @Override
  public List<String> parameters() {
    return Stream.of(
            List.of("groups", "from", "to", "method", "aggregate"),
            TrendOptions.PARAMETERS,
            DrawOptions.PARAMETERS)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public Outcome of(ChosenSpecies species, Parameters parameters) {
    var draws = DrawOptions.of(parameters);
    var overlay = overlays.apply(species.snapshot().release().dataset());
    var out = JsonAnswer.object();
    var assessed = new LinkedHashMap<String, GroupSeries>();
    var used = out.putObject("species");
    var without = out.putObject("groups_without_trend");
    for (var group : groups(species, parameters)) {
      var options = TrendOptions.of(group, parameters);
      var told = overlay.told(group);
      if (!told.any()) {
        without.put(group.group(), "no_overlay");
      } else if (options.years().size() < 2) {
        without.put(group.group(), "years_unknown");
      } else {
        var series = options.series(group, overlay, true);
        assessed.put(group.group(), series);
        write(used.putObject(group.group()), series, told);
      }
    }
    var span = span(parameters, assessed.values().stream().toList());
    if (draws != null) {
      checkSize(draws, assessed.values(), span);
    }
    var options = out.putObject("options").put("method", span.beyond().code());
    options.put("from", span.from()).put("to", span.to());
    DrawOptions.write(options, draws);
    var lines = new LinkedHashMap<String, Line>();
    assessed.forEach((group, series) -> lines.put(group, line(group, series, draws, span)));
    var all = out.putObject("groups");
    lines.forEach((group, line) -> write(all, group, line));
    writeAggregate(out, lines, WordParameters.flag(parameters, "aggregate", false));
    return new Outcome(out, SpeciesRows.of(species, List.of(), _ -> List.of()));
  }

  private static void write(ObjectNode out, GroupSeries series, GenuineOverlay.Told told) {
    RedListIndexIndicator.writeSpecies(out, series);
    told.write(out);
    RedListIndexIndicator.writeLint(out, series);
  }

  private static void checkSize(
      DataDeficientDraws draws, Collection<GroupSeries> assessed, Span span) {
    ComputationLimits.checkDraws(
        draws.repetitions(), assessed.stream().flatMap(each -> each.counts().stream()).toList());
    long lines = (long) assessed.size() * (span.to() - span.from() + 1);
    if (lines * draws.repetitions() > ComputationLimits.VALUES) {
      throw Problem.tooLarge(
          "repetitions",
          "limit.lines",
          draws.repetitions(),
          lines,
          ComputationLimits.VALUES / lines);
    }
  }

  private static List<ChosenSpecies> groups(ChosenSpecies species, Parameters parameters) {
    var named = parameters.text("groups");
    if (named.isEmpty()) {
      return List.of(species);
    }
    var texts = named.get().split(",", -1);
    if (texts.length > ComputationLimits.GROUPS) {
      throw Problem.tooLarge("groups", "limit.groups", ComputationLimits.GROUPS);
    }
    return Stream.of(texts)
        .map(text -> species.within(GroupChoice.of("groups", text.strip(), species.scan())))
        .toList();
  }

  private static Span span(Parameters parameters, List<GroupSeries> all) {
    int first =
        all.stream()
            .mapToInt(each -> each.years().getFirst())
            .min()
            .orElse(ComputationLimits.FIRST_YEAR);
    int last =
        all.stream()
            .mapToInt(each -> each.years().getLast())
            .max()
            .orElse(ComputationLimits.FIRST_YEAR);
    int from = year(parameters, "from", first);
    int to = year(parameters, "to", last);
    if (from > to) {
      throw Problem.unprocessable("from", "years.order", from, to);
    }
    return new Span(
        from,
        to,
        WordParameters.of(parameters, "method", Beyond.NONE, Beyond.values(), Beyond::code));
  }

  private static int year(Parameters parameters, String name, int otherwise) {
    return parameters
        .whole(name, ComputationLimits.FIRST_YEAR, ComputationLimits.LAST_YEAR)
        .map(Math::toIntExact)
        .orElse(otherwise);
  }

  private static Line line(
      String group, GroupSeries series, @Nullable DataDeficientDraws draws, Span span) {
    var plain = new TreeMap<Integer, Double>();
    var rounds = new ArrayList<TreeMap<Integer, Double>>();
    for (int i = 0; i < series.years().size(); i++) {
      var counts = series.counts().get(i);
      int year = series.years().get(i);
      var value = counts.index().value();
      if (value != null) {
        plain.put(year, value);
      }
      var values =
          draws == null ? new double[0] : draws.values(counts, group, String.valueOf(year));
      for (int round = 0; round < values.length; round++) {
        if (round == rounds.size()) {
          rounds.add(new TreeMap<>());
        }
        rounds.get(round).put(year, values[round]);
      }
    }
    return new Line(
        filled(plain, span),
        rounds.stream()
            .<NavigableMap<Integer, Double>>map(each -> filled(each, span).values())
            .toList());
  }

  private static YearlyValues filled(NavigableMap<Integer, Double> assessed, Span span) {
    return assessed.isEmpty()
        ? new YearlyValues(new TreeMap<>(), span.from(), span.to())
        : YearlyValues.of(assessed, span.from(), span.to(), span.beyond());
  }

  private static void write(ObjectNode out, String group, Line line) {
    var years = out.putArray(group);
    line.plain()
        .values()
        .forEach((year, value) -> {
          var each = years.addObject().put("year", year).put("rli", value);
          writeSpread(each, year, line.rounds());
          if (line.plain().extrapolated(year)) {
            each.put("extrapolated", true);
          }
        });
  }

  private static void writeSpread(
      ObjectNode out, int year, List<NavigableMap<Integer, Double>> rounds) {
    var values =
        rounds.stream()
            .mapToDouble(round -> round.getOrDefault(year, Double.NaN))
            .filter(value -> !Double.isNaN(value))
            .toArray();
    if (values.length > 0) {
      var spread = Spread.of(values);
      out.put("mean", spread.mean()).put("q05", spread.q05()).put("q95", spread.q95());
    }
  }

  /**
   * @param everyYear whether also years that some groups have nothing of are told
   */
  private static void writeAggregate(ObjectNode out, Map<String, Line> lines, boolean everyYear) {
    var means =
        AggregateIndex.of(lines.values().stream().map(line -> line.plain().values()).toList());
    int repetitions =
        lines.values().stream().mapToInt(line -> line.rounds().size()).min().orElse(0);
    var rounds = new ArrayList<NavigableMap<Integer, Double>>();
    for (int i = 0; i < repetitions; i++) {
      int round = i;
      var values = new TreeMap<Integer, Double>();
      AggregateIndex.of(lines.values().stream().map(line -> line.rounds().get(round)).toList())
          .forEach((year, mean) -> values.put(year, mean.value()));
      rounds.add(values);
    }
    var years = out.putArray("aggregate");
    means.forEach((year, mean) -> {
      if (everyYear || mean.groups() == lines.size()) {
        var each = years.addObject().put("year", year).put("rli", mean.value());
        each.put("groups", mean.groups());
        writeSpread(each, year, rounds);
      }
    });
  }
}
