package org.saola.api.saola1.indicators;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.indicators.compute.ComputationLimits;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.indicators.ChangeReason;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.Transition;
import org.saola.indicators.Transition.Direction;
import org.saola.indicators.TransitionTotals;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.scan.SpeciesScan.Wanted;
import org.saola.store.release.Dataset;
import tools.jackson.databind.node.ObjectNode;

/** {@code transitions}: from which category to which species came between releases or years. */
record TransitionsIndicator(
    ReadableDatasets<RedListSnapshot> redList, Function<Dataset, GenuineOverlay> overlays)
    implements Indicator {

  @Override
  public String kind() {
    return "transitions";
  }

  @Override
  public String formula() {
    return "species by category before and after; deteriorated and improved by the weights of the"
        + " Red List Index, equal weights are the same, to or from a category without one is"
        + " knowledge";
  }

  @Override
  public String source() {
    return "IUCN Red List, summary statistics, table 7";
  }

  /** Both ends have days of their own. */
  @Override
  public List<String> choosing() {
    return List.of("scope");
  }

  @Override
  public List<String> parameters() {
    return List.of("from", "from_year", "to_year");
  }

  /**
   * What a species was before and after.
   *
   * @param before place of its assessment; negative when there was none
   * @param after the same at the end
   */
  private record Move(
      int sisId, int before, int after, Transition transition, ChangeReason reason) {}

  /** Both ends of the time. */
  private record Ends(ChosenSpecies before, ChosenSpecies after, int fromYear, int toYear) {}

  @Override
  public Outcome of(ChosenSpecies species, Parameters parameters) {
    var ends = ends(species, parameters);
    var overlay = overlays.apply(species.snapshot().release().dataset());
    var moves = moves(ends, overlay);
    var counts = new LinkedHashMap<Transition, Map<ChangeReason, Integer>>();
    var sums = new LinkedHashMap<Transition, Integer>();
    for (var move : moves) {
      counts
          .computeIfAbsent(move.transition(), _ -> new TreeMap<>())
          .merge(move.reason(), 1, Integer::sum);
      sums.merge(move.transition(), 1, Integer::sum);
    }
    var out = JsonAnswer.object();
    out.putObject("options")
        .put("from", parameters.text("from").orElse(null))
        .put("from_year", ends.fromYear())
        .put("to_year", ends.toYear());
    SpeciesUse.write(out, moves.stream().map(move -> leftOut(move.transition())));
    boolean told = overlay.told(ends.after()).any();
    var cells = out.putArray("transitions");
    counts.forEach((transition, reasons) -> {
      var cell =
          cells
              .addObject()
              .put("from", transition.from().code())
              .put("to", transition.to().code())
              .put("species", sums.get(transition))
              .put("direction", transition.direction().code());
      if (told && transition.direction() != Direction.SAME) {
        var split = cell.putObject("reasons");
        reasons.forEach((reason, count) -> split.put(reason.code(), count));
      }
    });
    if (!told) {
      out.put("reason", "no_overlay: which changes are genuine is not known");
    }
    writeTotals(out.putObject("totals"), TransitionTotals.of(sums), ends);
    return new Outcome(out, table(ends, moves));
  }

  /** Why a species counts for no direction; empty for one that does. */
  private static String leftOut(Transition transition) {
    return transition.direction() == Direction.KNOWLEDGE ? "knowledge" : "";
  }

  private static void writeTotals(ObjectNode out, TransitionTotals totals, Ends ends) {
    for (var direction : Direction.values()) {
      out.put(direction.code(), totals.of(direction));
    }
    out.put(
        "deteriorated_per_species_year",
        totals.deterioratedPerSpeciesYear(ends.toYear() - ends.fromYear()));
  }

  private Ends ends(ChosenSpecies species, Parameters parameters) {
    var release = parameters.text("from");
    var from =
        parameters.whole("from_year", ComputationLimits.FIRST_YEAR, ComputationLimits.LAST_YEAR);
    var to = parameters.whole("to_year", ComputationLimits.FIRST_YEAR, ComputationLimits.LAST_YEAR);
    if (release.isPresent()) {
      if (from.isPresent() || to.isPresent()) {
        throw Problem.unprocessable("from", "transitions.years");
      }
      return betweenReleases(species, redList.chosen(parameters).chosen(release));
    }
    if (from.isEmpty() || to.isEmpty() || from.get() >= to.get()) {
      throw Problem.unprocessable("from_year", "transitions.name");
    }
    int first = Math.toIntExact(from.get());
    int last = Math.toIntExact(to.get());
    if (last > species.wanted().released().getYear()) {
      throw Problem.unprocessable(
          "to_year", "transitions.end", species.wanted().released().getYear());
    }
    return new Ends(onLastDay(species, first), onLastDay(species, last), first, last);
  }

  private static Ends betweenReleases(ChosenSpecies species, RedListSnapshot before) {
    var released = AnswerDays.released(before.release());
    var until = species.wanted().released();
    if (!released.isBefore(until)) {
      throw Problem.unprocessable("from", "transitions.not-before", released, until);
    }
    var wanted = new Wanted(species.wanted().scope(), null, released);
    return new Ends(
        species.again().of(before, wanted), species, released.getYear(), until.getYear());
  }

  private static ChosenSpecies onLastDay(ChosenSpecies species, int year) {
    var day = LocalDate.of(year, Month.DECEMBER, 31);
    var wanted = new Wanted(species.wanted().scope(), day, species.wanted().released());
    return species.again().of(species.snapshot(), wanted);
  }

  /** By SIS id, rising; one that is missing on a side counts there as not evaluated. */
  private static List<Move> moves(Ends ends, GenuineOverlay overlay) {
    var before = bySisId(ends.before());
    var after = bySisId(ends.after());
    var moves = new ArrayList<Move>();
    int i = 0;
    int j = 0;
    while (i < before.length || j < after.length) {
      int was = i < before.length ? sisId(before[i]) : Integer.MAX_VALUE;
      int is = j < after.length ? sisId(after[j]) : Integer.MAX_VALUE;
      int first = was <= is ? (int) before[i++] : -1;
      int last = is <= was ? (int) after[j++] : -1;
      moves.add(move(ends, overlay, Math.min(was, is), first, last));
    }
    return moves;
  }

  /** Ids with the places of their assessments in the lower half, by id. */
  private static long[] bySisId(ChosenSpecies species) {
    return IntStream.of(species.places())
        .mapToLong(place -> (long) species.scan().sisId(place) << Integer.SIZE | place)
        .sorted()
        .toArray();
  }

  private static int sisId(long idAndPlace) {
    return (int) (idAndPlace >>> Integer.SIZE);
  }

  private static Move move(Ends ends, GenuineOverlay overlay, int sisId, int before, int after) {
    var transition = new Transition(category(ends.before(), before), category(ends.after(), after));
    var reason =
        transition.direction() == Direction.SAME
            ? ChangeReason.UNKNOWN
            : overlay.reason(sisId, ends.fromYear(), ends.toYear(), transition.direction());
    return new Move(sisId, before, after, transition, reason);
  }

  private static RiskCategory category(ChosenSpecies species, int place) {
    return place < 0 ? RiskCategory.NE : species.scan().category(place);
  }

  private static String name(Ends ends, Move move) {
    return move.after() < 0
        ? ends.before().scan().name(move.before())
        : ends.after().scan().name(move.after());
  }

  private static Table table(Ends ends, List<Move> moves) {
    var rows =
        moves.stream()
            .<List<@Nullable Object>>map(move ->
                List.of(
                    move.sisId(),
                    name(ends, move),
                    move.transition().from().code(),
                    move.transition().to().code(),
                    move.transition().direction().code(),
                    move.reason().code()));
    return new Table(
        List.of("sis_id", "scientific_name", "from", "to", "direction", "reason"), rows);
  }
}
