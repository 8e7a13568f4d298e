package org.saola.store.redlist.scan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.saola.indicators.RiskCategory;
import org.saola.redlist.Assessment;
import org.saola.redlist.Group;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.redlist.AssessmentTable;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.FacetMembers;
import org.saola.store.redlist.RedListSnapshot;

/**
 * The species of a release with the assessment of each that counts, walked by columns without an
 * object for a row. Places are those of {@link RedListSnapshot}. Safe for use by many threads.
 */
public final class SpeciesScan {
  /** Stands for a year that nobody tells. */
  public static final int NO_YEAR = Integer.MIN_VALUE;

  private static final String SUBDIVISION = "_";

  /** Of a release the same few are asked for again and again. */
  private static final int MOST_KEPT = 16;

  /** What was found in tables that are still read by somebody. */
  private static final LoadingCache<AssessmentTable, Cache<Wanted, int[]>> FOUND =
      Caffeine.newBuilder()
          .weakKeys()
          .build(_ -> Caffeine.newBuilder().maximumSize(MOST_KEPT).build());

  private final AssessmentTable table;
  private final FacetMembers facets;
  private final RedListSnapshot snapshot;
  private final RiskCategory[] plain;
  private final RiskCategory[] possiblyExtinct;
  private final RiskCategory[] possiblyExtinctInTheWild;
  private final int[] years;

  /** Of a release. */
  public SpeciesScan(RedListSnapshot snapshot) {
    this.snapshot = snapshot;
    this.table = snapshot.index().assessments();
    this.facets = snapshot.index().facets();
    this.plain = categories(false, false);
    this.possiblyExtinct = categories(true, false);
    this.possiblyExtinctInTheWild = categories(false, true);
    this.years = table.distinctYears().mapToInt(SpeciesScan::year).toArray();
  }

  private RiskCategory[] categories(boolean extinct, boolean inTheWild) {
    return table
        .distinctCategories()
        .map(code -> RiskCategory.of(code, extinct, inTheWild))
        .toArray(RiskCategory[]::new);
  }

  private static int year(String text) {
    return text.strip().matches("\\d{4}") ? Integer.parseInt(text.strip()) : NO_YEAR;
  }

  /**
   * Which assessments count.
   *
   * @param scope the code of a region
   * @param day by which it was published; null = what the release calls the latest
   * @param released by this day all of the release was published
   */
  public record Wanted(String scope, @Nullable LocalDate day, LocalDate released) {}

  /**
   * The place of the assessment of each species that has one: of several the one published last, of
   * one year that of the higher id.
   */
  public int[] places(Wanted wanted) {
    return FOUND.get(table).get(wanted, this::find).clone();
  }

  private int[] find(Wanted wanted) {
    var inScope = table.scopesWith(wanted.scope());
    var places = new int[snapshot.speciesCount()];
    int found = 0;
    int best = -1;
    for (int position = 0; position < table.size(); position++) {
      int place = snapshot.placeByTaxon(position);
      if (best >= 0 && table.sisId(best) != table.sisId(place)) {
        places[found++] = best;
        best = -1;
      }
      if (table.level(place) == Level.SPECIES
          && inScope[table.scopesNumber(place)]
          && counts(wanted, place)
          && (best < 0 || later(place, best))) {
        best = place;
      }
    }
    if (best >= 0) {
      places[found++] = best;
    }
    return Arrays.copyOf(places, found);
  }

  private boolean counts(Wanted wanted, int place) {
    var day = wanted.day();
    if (day == null) {
      return table.latest(place);
    }
    int year = yearPublished(place);
    return year != NO_YEAR
        && (year < day.getYear()
            || (year == day.getYear() && day.equals(LocalDate.of(year, Month.DECEMBER, 31)))
            || !day.isBefore(wanted.released()));
  }

  private boolean later(int place, int other) {
    int years = Integer.compare(yearPublished(place), yearPublished(other));
    return years > 0 || (years == 0 && place > other);
  }

  /**
   * Those of the places that are in a list. Of codes in levels, such as habitats, all below count
   * too.
   */
  public int[] within(int[] places, Facet facet) {
    var members = facets.find(facet);
    if (facet.group() == Group.HABITATS) {
      members = members.clone();
      for (var code : facets.codes(facet.group())) {
        if (code.startsWith(facet.code() + SUBDIVISION)) {
          members.or(facets.find(new Facet(facet.group(), code)));
        }
      }
    }
    RoaringBitmap all = members;
    return IntStream.of(places).filter(all::contains).toArray();
  }

  /** Whether the release has anything in a list. */
  public boolean has(Facet facet) {
    return !facets.find(facet).isEmpty();
  }

  /** What a list may be of, as they are written. */
  public List<String> codes(Group group) {
    return facets.codes(group);
  }

  /** The place of the assessment of a species among those that count; negative without one. */
  public int placeOf(int sisId, Wanted wanted) {
    var inScope = table.scopesWith(wanted.scope());
    int best = -1;
    for (int place : snapshot.placesOfTaxon(sisId)) {
      if (table.level(place) == Level.SPECIES
          && inScope[table.scopesNumber(place)]
          && counts(wanted, place)
          && (best < 0 || later(place, best))) {
        best = place;
      }
    }
    return best;
  }

  /** The places of the global assessments of a taxon, latest or not. */
  public int[] globalPlaces(int sisId) {
    var global = table.scopesWith(Assessment.GLOBAL);
    return IntStream.of(snapshot.placesOfTaxon(sisId))
        .filter(place -> global[table.scopesNumber(place)])
        .toArray();
  }

  /** The year of the day of the assessment, or {@link #NO_YEAR}. */
  public int yearAssessed(int place) {
    int day = table.day(place);
    return day == AssessmentTable.NO_DAY ? NO_YEAR : LocalDate.ofEpochDay(day).getYear();
  }

  public RiskCategory category(int place) {
    int number = table.categoryNumber(place);
    if (table.possiblyExtinct(place)) {
      return possiblyExtinct[number];
    }
    return table.possiblyExtinctInTheWild(place) ? possiblyExtinctInTheWild[number] : plain[number];
  }

  /** The code as published. */
  public String code(int place) {
    return table.category(place);
  }

  public int sisId(int place) {
    return table.sisId(place);
  }

  public int assessmentId(int place) {
    return table.id(place);
  }

  /** The scientific name of the taxon. */
  public String name(int place) {
    return table.name(place);
  }

  /** Or {@link #NO_YEAR}. */
  public int yearPublished(int place) {
    int number = table.yearNumber(place);
    return number < 0 ? NO_YEAR : years[number];
  }
}
