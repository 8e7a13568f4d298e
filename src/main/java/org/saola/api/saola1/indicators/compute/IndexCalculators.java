package org.saola.api.saola1.indicators.compute;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.indicators.AggregateIndex;
import org.saola.indicators.BackCast;
import org.saola.indicators.CategoryCounts;
import org.saola.indicators.DataDeficientDraws;
import org.saola.indicators.ExtinctAtStart;
import org.saola.indicators.GenuineChange;
import org.saola.indicators.GroupSeries;
import org.saola.indicators.OverlayLint;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.Spread;
import org.saola.indicators.YearlyValues;
import org.saola.indicators.YearlyValues.Beyond;
import tools.jackson.databind.node.ObjectNode;

/** The Red List Index of what is posted. */
final class IndexCalculators {
  private static final String AGGREGATE = "Aggregate";

  /**
   * The years of those who name none: the four of the examples in the guide, or the first birds.
   */
  private static final List<List<Integer>> USUAL_YEARS =
      List.of(List.of(1, 2, 3, 4), List.of(1988, 1994, 2000, 2004));

  private IndexCalculators() {}

  static ObjectNode points(Inputs in) {
    var index = in.counts("counts").index();
    return JsonAnswer.object()
        .put("n", index.species())
        .put("sum_weights", index.sumOfWeights())
        .put("rli", index.value());
  }

  static ObjectNode backCast(Inputs in) {
    int year = in.whole("year");
    var years = years(in, year);
    var extinct =
        in.choice(
            "extinct_at_start",
            ExtinctAtStart.EXCLUDE.code(),
            byCode(ExtinctAtStart.values(), ExtinctAtStart::code));
    var changes = changes(in);
    var lint = EnumSet.noneOf(OverlayLint.class);
    var counter = new GroupSeries.Counter(years, extinct);
    var names = new HashSet<String>();
    for (var each : in.objects("species")) {
      var name = each.text("species");
      if (!names.add(name)) {
        throw each.wrong("species", "input.twice", Parameters.shown(name));
      }
      var own = changes.getOrDefault(name, List.of());
      var latest = RiskCategory.of(each.text("latest_category"));
      counter.add(latest, own);
      lint.addAll(BackCast.of(latest, own, years).lint());
    }
    var counts = counter.series().counts().get(years.indexOf(year));
    var index = counts.index();
    return JsonAnswer.object()
        .put("n", index.species())
        .put("sum_weights", index.sumOfWeights())
        .put("rli", index.value())
        .put("dd", counts.of(RiskCategory.DD))
        .put("lint", lint.stream().map(OverlayLint::code).collect(Collectors.joining(";")))
        .put("years", years.stream().map(String::valueOf).collect(Collectors.joining(";")));
  }

  private static List<Integer> years(Inputs in, int year) {
    var named =
        in.list("years").stream().map(each -> in.whole("years", each)).sorted().distinct().toList();
    if (named.size() > ComputationLimits.ASSESSMENT_YEARS) {
      throw Problem.tooLarge("years", "limit.years", ComputationLimits.ASSESSMENT_YEARS);
    }
    var candidates = named.isEmpty() ? USUAL_YEARS : List.of(named);
    return candidates.stream()
        .filter(years -> years.contains(year))
        .findFirst()
        .orElseThrow(() -> in.wrong("year", "input.year", year, candidates));
  }

  private static Map<String, List<GenuineChange>> changes(Inputs in) {
    return in.objects("changes").stream()
        .collect(
            Collectors.groupingBy(
                each -> each.text("species"),
                Collectors.mapping(
                    each ->
                        new GenuineChange(
                            each.whole("year"),
                            RiskCategory.of(each.text("from_category")),
                            RiskCategory.of(each.text("to_category"))),
                    Collectors.toList())));
  }

  static ObjectNode bootstrap(Inputs in) {
    var counts = in.counts("counts");
    var draws = draws(in);
    var index = counts.index();
    ComputationLimits.checkDraws(draws.repetitions(), List.of(counts));
    var group = in.find("group").orElse("");
    var values = draws.values(counts, group, in.find("year").orElse(""));
    var out = JsonAnswer.object().put("plain", index.value());
    if (values.length == 0) {
      return out.putNull("mean").putNull("q05").putNull("q95");
    }
    var spread = Spread.of(values);
    return out.put("mean", spread.mean()).put("q05", spread.q05()).put("q95", spread.q95());
  }

  private static DataDeficientDraws draws(Inputs in) {
    int repetitions =
        in.find("repetitions")
            .map(text -> in.whole("repetitions", text))
            .orElse(DataDeficientDraws.USUAL_REPETITIONS);
    if (repetitions < 1 || repetitions > ComputationLimits.POSTED_REPETITIONS) {
      throw in.wrong("repetitions", "input.between", ComputationLimits.POSTED_REPETITIONS);
    }
    long seed = in.find("seed").map(text -> seed(in, text)).orElse(DataDeficientDraws.USUAL_SEED);
    return new DataDeficientDraws(seed, repetitions, in.flag("with_replacement", false));
  }

  private static long seed(Inputs in, String text) {
    if (!text.matches("-?\\d{1,18}")) {
      throw in.wrong("seed", "input.whole", Parameters.shown(text));
    }
    return Long.parseLong(text);
  }

  static ObjectNode series(Inputs in) {
    var method = in.choice("method", Beyond.NONE.code(), byCode(Beyond.values(), Beyond::code));
    int year = in.whole("year");
    var wanted = in.text("group");
    var assessed = assessed(in.objects("fixture"));
    if (assessed.size() > ComputationLimits.POSTED_GROUPS) {
      throw Problem.tooLarge("fixture", "limit.groups", ComputationLimits.POSTED_GROUPS);
    }
    var all = new HashMap<String, Double>();
    assessed.forEach((group, values) -> {
      if (Math.abs(year - values.firstKey()) > ComputationLimits.POSTED_SPAN
          || values.lastKey() - values.firstKey() > ComputationLimits.POSTED_SPAN) {
        throw in.wrong("year", "input.apart", ComputationLimits.POSTED_SPAN);
      }
      var value = YearlyValues.of(values, year, year, method).values().get(year);
      if (value != null) {
        all.put(group, value);
      }
    });
    var out = JsonAnswer.object();
    if (wanted.equals(AGGREGATE)) {
      var means =
          AggregateIndex.of(
              all.values().stream().map(value -> new TreeMap<>(Map.of(year, value))).toList());
      var mean = means.get(year);
      return out.put("rli", mean == null ? null : mean.value()).put("groups", all.size());
    }
    if (!assessed.containsKey(wanted)) {
      throw in.wrong(
          "group",
          "input.one-of",
          Parameters.shown(wanted),
          String.join(", ", assessed.keySet()) + ", " + AGGREGATE);
    }
    return out.put("rli", all.get(wanted));
  }

  /** The index of each group in its years; a year without a species of any weight has none. */
  private static Map<String, NavigableMap<Integer, Double>> assessed(List<Inputs> rows) {
    var counts = new LinkedHashMap<String, TreeMap<Integer, Map<RiskCategory, Integer>>>();
    for (var row : rows) {
      counts
          .computeIfAbsent(row.text("group"), _ -> new TreeMap<>())
          .computeIfAbsent(row.whole("year"), _ -> new HashMap<>())
          .merge(
              RiskCategory.of(row.text("category")),
              row.count("species", row.text("species")),
              Integer::sum);
    }
    var values = new LinkedHashMap<String, NavigableMap<Integer, Double>>();
    counts.forEach((group, years) ->
        years.forEach((year, ofYear) -> {
          var value = new CategoryCounts(ofYear).index().value();
          if (value != null) {
            values.computeIfAbsent(group, _ -> new TreeMap<>()).put(year, value);
          }
        }));
    return values;
  }

  private static <T> Map<String, T> byCode(T[] values, Function<T, String> code) {
    return Arrays.stream(values)
        .collect(Collectors.toMap(code, each -> each, (one, _) -> one, LinkedHashMap::new));
  }
}
