package org.saola.api.saola1.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.indicators.compute.ComputationLimits;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.indicators.CategoryCounts;
import org.saola.message.Message;
import org.saola.redlist.Assessment;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.scan.SpeciesScan;
import org.saola.store.redlist.scan.SpeciesScan.Wanted;

/**
 * The species that an indicator is of, with the assessment of each that counts.
 *
 * @param choice of lists that they are in; of none, for a posted list
 * @param group what they are called
 * @param places of the assessments
 * @param posted whether they are those of a posted list
 * @param missing posted taxa that have none, by why
 * @param shares of their ranges, by place, where those were posted
 * @param again chooses in the same way elsewhere
 */
record ChosenSpecies(
    RedListSnapshot snapshot,
    SpeciesScan scan,
    Wanted wanted,
    GroupChoice choice,
    String group,
    int[] places,
    boolean posted,
    Map<String, Integer> missing,
    Map<Integer, Double> shares,
    Selection again) {
  /** The parameters that choose which assessment of a species counts. */
  static final List<String> PARAMETERS = List.of("scope", "date");

  /** Chooses species. */
  @FunctionalInterface
  interface Selection {
    ChosenSpecies of(RedListSnapshot snapshot, Wanted wanted);
  }

  /** Those of a group. */
  static ChosenSpecies of(
      RedListSnapshot snapshot, Wanted wanted, Function<SpeciesScan, GroupChoice> chosen) {
    var scan = new SpeciesScan(snapshot);
    var choice = chosen.apply(scan);
    var places = choice.within(scan.places(wanted), scan);
    return new ChosenSpecies(
        snapshot,
        scan,
        wanted,
        choice,
        choice.label(),
        places,
        false,
        Map.of(),
        Map.of(),
        (release, other) -> of(release, other, _ -> choice));
  }

  /**
   * Which assessments count.
   *
   * @throws Problem if the day is still to come
   */
  static Wanted wanted(Parameters parameters, RedListSnapshot snapshot, AnswerOrigin origin) {
    var scope = parameters.text("scope").orElse(Assessment.GLOBAL);
    Optional<LocalDate> day = parameters.day("date");
    if (day.isPresent() && day.get().isAfter(origin.today())) {
      throw Problem.unprocessable("date", "day.future", day.get());
    }
    var released = origin.asOf(day.orElse(origin.today()), snapshot.release()).released();
    // what the release calls the latest was so when it came out, and is so since
    boolean past = day.isPresent() && day.get().isBefore(released);
    return new Wanted(scope, past ? day.get() : null, released);
  }

  /** How many are in each category. */
  CategoryCounts counts() {
    var counter = new CategoryCounts.Counter();
    for (int place : places) {
      counter.add(scan().category(place));
    }
    return counter.counts();
  }

  /** The same in a part of them. */
  ChosenSpecies within(GroupChoice part) {
    return new ChosenSpecies(
        snapshot,
        scan,
        wanted,
        choice.and(part),
        choice.and(part).label(),
        part.within(places, scan),
        posted,
        missing,
        shares,
        (release, other) -> again.of(release, other).within(part));
  }

  /** The same group, wherever its species live. */
  ChosenSpecies worldwide() {
    return posted ? this : of(snapshot, wanted, _ -> choice.worldwide());
  }

  /** Refuses to read the whole assessments of too many. */
  void checkDocuments(long species) {
    if (posted) {
      ComputationLimits.checkDocuments(species, "taxa", Message.of("instead.shorter-list"));
    } else {
      ComputationLimits.checkDocuments(species, "class", Message.of("instead.part"));
    }
  }

  @Nullable LocalDate day() {
    return wanted.day();
  }
}
