package org.saola.species;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.message.Message;
import org.saola.redlist.Assessment;
import org.saola.status.quality.QualityFinding;
import org.saola.status.quality.QualityRule;
import org.saola.status.quality.ToldCountries;
import org.saola.store.names.NamesNotReady;
import org.saola.store.names.Prepared;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.match.CrosswalkRow;

/**
 * Countries that one list alone names for a taxon that means the same in both for sure; compared in
 * a thread of its own when somebody asks, and kept for a pair of releases. Safe for use by many
 * threads.
 */
public final class ComparedCountries {
  private static final int KEPT = 4;
  private static final int BATCH = 200;

  /** Other links are another comparison. */
  private static final String ONLY_VERSION = "";

  private final Object turn;
  private final Cache<ReleaseCrosswalk, Prepared<Compared>> kept =
      Caffeine.newBuilder().weakKeys().maximumSize(KEPT).build();

  /** Nothing is compared yet. */
  public ComparedCountries() {
    this(new Object());
  }

  /**
   * The same beside others.
   *
   * @param turn those with the same one are compared one after the other
   */
  ComparedCountries(Object turn) {
    this.turn = turn;
  }

  /** What each list names alone: taxa by their numbers, the countries of each by code. */
  public record Compared(List<QualityFinding> speciesPlus, List<QualityFinding> redList) {}

  /**
   * The comparison, for which each of the linked records is read once.
   *
   * @param links of these two releases
   * @throws NamesNotReady until it is there
   */
  public Compared of(ReleaseCrosswalk links, SpeciesPlusSnapshot law, RedListSnapshot lists) {
    var prepared =
        kept.get(links, _ -> new Prepared<>(Message.of("names.countries"), Duration.ZERO, turn));
    prepared.prepare(ONLY_VERSION, () -> compare(links, law, lists));
    return prepared.await();
  }

  /**
   * A taxon of both.
   *
   * @param assessment the latest global one; null for none
   */
  private record Pair(
      CrosswalkRow link, ToldCountries law, ToldCountries list, @Nullable Integer assessment) {}

  private static Compared compare(
      ReleaseCrosswalk links, SpeciesPlusSnapshot law, RedListSnapshot lists) {
    var pairs = new ArrayList<Pair>();
    var same = links.rows().stream().filter(CrosswalkRow::statedEqual).toList();
    for (int from = 0; from < same.size(); from += BATCH) {
      read(same.subList(from, Math.min(from + BATCH, same.size())), law, lists, pairs);
    }
    var ofLaw = known(pairs, Pair::law);
    var ofList = known(pairs, Pair::list);
    var speciesPlus = new ArrayList<QualityFinding>();
    var redList = new ArrayList<QualityFinding>();
    for (var pair : pairs) {
      var cites = pair.link().cites();
      var iucn = pair.link().redList();
      for (var code : pair.law().alone(pair.list(), ofList)) {
        var detail = "%s; not with %s".formatted(code, iucn.id());
        speciesPlus.add(finding(cites.number(), null, cites.accepted().name(), detail));
      }
      for (var code : pair.list().alone(pair.law(), ofLaw)) {
        var detail = "%s; not with %s".formatted(code, cites.id());
        redList.add(finding(iucn.number(), pair.assessment(), iucn.accepted().name(), detail));
      }
    }
    return new Compared(List.copyOf(speciesPlus), List.copyOf(redList));
  }

  private static QualityFinding finding(
      int taxon, @Nullable Integer record, String name, String detail) {
    return new QualityFinding(QualityRule.COUNTRY_IN_ONE_SOURCE, taxon, record, name, detail);
  }

  private static Set<String> known(List<Pair> pairs, Function<Pair, ToldCountries> side) {
    var known = new HashSet<String>();
    pairs.forEach(pair -> known.addAll(side.apply(pair).named()));
    return known;
  }

  private static void read(
      List<CrosswalkRow> same, SpeciesPlusSnapshot law, RedListSnapshot lists, List<Pair> pairs) {
    var places =
        same.stream().mapToInt(link -> law.placeOf(link.cites().number()).orElseThrow()).toArray();
    var records = law.records(places);
    var table = lists.index().assessments();
    var global = table.scopesWith(Assessment.GLOBAL);
    for (int i = 0; i < same.size(); i++) {
      var told = ToldCountries.of(records.get(i));
      var assessments =
          IntStream.of(lists.placesOfTaxon(same.get(i).redList().number()))
              .filter(place -> table.latest(place) && global[table.scopesNumber(place)])
              .mapToObj(place -> lists.document(place).assessment())
              .toList();
      var id = assessments.isEmpty() ? null : assessments.getFirst().id();
      pairs.add(new Pair(same.get(i), told, ToldCountries.of(assessments), id));
    }
  }
}
