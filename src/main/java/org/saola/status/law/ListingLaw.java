package org.saola.status.law;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.ListingChange;
import org.saola.listing.ListingData;
import org.saola.listing.Status;
import org.saola.listing.steps.Step;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.Taxonomy;

/**
 * The listings of CITES and the EU on any day (as-of rules, section 2): the rules of listings, on
 * the changes that were known by then, with what was in force then. A day means its end. For one
 * taxon only its line and what lies below it is computed; nothing else can change the outcome. Safe
 * for use by many threads.
 */
public final class ListingLaw {
  /** The Convention entered into force. */
  public static final LocalDate FIRST_CITES_DAY = LocalDate.of(1975, Month.JULY, 1);

  private static final String NOT_LISTED = "NC";
  private static final int MOST_KEPT = 20_000;

  private record Asked(int taxon, Designation designation, int epoch) {}

  private final Classification classification;
  private final Map<Integer, Set<Integer>> places;
  private final DatedChanges changes;
  private final FamilyLaw families;
  private final Map<Asked, TaxonLaw> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, TaxonLaw> eldest) {
          return size() > MOST_KEPT;
        }
      };

  public ListingLaw(PrimaryRecords records) {
    classification = Classification.of(Taxonomy.CITES_EU, records.taxonConcepts());
    places = ListingData.places(records.distributions());
    changes = new DatedChanges(classification, records.listingChanges(), records.events());
    families = new FamilyLaw(classification, places, changes, records.events());
  }

  /** The names that have law. */
  public Classification classification() {
    return classification;
  }

  /** Where a name occurs, nothing rolled up. */
  public Set<Integer> places(int taxonConceptId) {
    return places.getOrDefault(taxonConceptId, Set.of());
  }

  /**
   * The appendices or annexes on a day, such as {@code I/II/NC}. Before the Convention {@code NC};
   * null where no regulation of the EU was in force.
   */
  public @Nullable String summary(Designation designation, Taxon taxon, LocalDate day) {
    if (designation == Designation.CITES && day.isBefore(FIRST_CITES_DAY)) {
      return NOT_LISTED;
    }
    return hasLaw(designation, day) ? law(designation, taxon, day).summary() : null;
  }

  /** All rows of a taxon on a day, in force or not; by id. */
  public List<LawRow> rows(Designation designation, Taxon taxon, LocalDate day) {
    return hasLaw(designation, day) ? law(designation, taxon, day).rows() : List.of();
  }

  /** The additions in force on a day, whatever the population. */
  public List<LawRow> additions(Designation designation, Taxon taxon, LocalDate day) {
    return rows(designation, taxon, day).stream()
        .filter(row -> row.is(ChangeType.ADDITION) && row.inForce())
        .toList();
  }

  /**
   * The additions that bind a specimen of the population of one place (rule 2.3); none when that
   * population is not listed.
   *
   * @param place a geo entity; null = of nowhere
   */
  public List<LawRow> atPlace(
      Designation designation, Taxon taxon, LocalDate day, @Nullable Integer place) {
    var all = additions(designation, taxon, day);
    var named =
        all.stream()
            .filter(row -> place != null && row.change().populations().contains(place))
            .toList();
    return named.isEmpty()
        ? all.stream()
            .filter(row -> !row.limited() && (place == null || !row.exceptPlaces().contains(place)))
            .toList()
        : named;
  }

  /** The reservations in force on a day against an appendix that the taxon has (rule 2.4). */
  public List<LawRow> reservations(Taxon taxon, LocalDate day) {
    var appendices =
        additions(Designation.CITES, taxon, day).stream()
            .map(LawRow::symbol)
            .collect(Collectors.toSet());
    return rows(Designation.CITES, taxon, day).stream()
        .filter(row -> row.is(ChangeType.RESERVATION) && row.change().current())
        .filter(row -> appendices.contains(row.symbol()))
        .toList();
  }

  /** The days on which CITES changed what it says of a taxon or of one above it; rising. */
  public NavigableSet<LocalDate> days(Taxon taxon) {
    return taxon.lineage().stream()
        .flatMap(each -> changes.of(each.id()).stream())
        .filter(change -> change.designation() == Designation.CITES)
        .map(ListingChange::effectiveAt)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The day on which the taxon was first included in any appendix, as far as known on a day. */
  public Optional<LocalDate> firstListed(Taxon taxon, LocalDate day) {
    return rows(Designation.CITES, taxon, day).stream()
        .filter(row -> row.is(ChangeType.ADDITION))
        .map(row -> row.change().effectiveAt())
        .min(LocalDate::compareTo);
  }

  /** A change by its id, with the flag that its source gave it. */
  public Optional<ListingChange> change(int id) {
    return Optional.ofNullable(changes.find(id));
  }

  /**
   * Changes of CITES whose flag in the source is not what their days say of the day of the data; by
   * id. Those that take effect later are passed over.
   */
  public Set<Integer> differingFlags(LocalDate dataDay) {
    var differing = new TreeSet<Integer>();
    for (var change : changes.all()) {
      boolean told =
          switch (change.type()) {
            case ADDITION, DELETION, RESERVATION -> change.designation() == Designation.CITES;
            case RESERVATION_WITHDRAWAL, EXCEPTION -> false;
          };
      var computed = told ? changes.on(dataDay, Set.of(), change) : null;
      if (computed != null && computed.current() != change.current()) {
        differing.add(change.id());
      }
    }
    return differing;
  }

  private boolean hasLaw(Designation designation, LocalDate day) {
    return switch (designation) {
      case CITES -> true;
      case EU -> !changes.regulations(day).isEmpty();
      case CMS -> false;
    };
  }

  private TaxonLaw law(Designation designation, Taxon taxon, LocalDate day) {
    var asked = new Asked(taxon.id(), designation, changes.epoch(day));
    synchronized (kept) {
      var held = kept.get(asked);
      if (held != null) {
        return held;
      }
    }
    var computed = compute(designation, taxon, day);
    synchronized (kept) {
      kept.put(asked, computed);
    }
    return computed;
  }

  private TaxonLaw compute(Designation designation, Taxon taxon, LocalDate day) {
    return law(families.compute(designation, taxon, day, null));
  }

  private static TaxonLaw law(FamilyLaw.Computed computed) {
    var text = computed.listings().text(computed.taxon());
    var rows =
        computed.listings().rows(computed.taxon()).stream()
            .map(LawRow::of)
            .sorted(Comparator.comparingInt(LawRow::id))
            .toList();
    return new TaxonLaw(text.isEmpty() ? NOT_LISTED : text, rows);
  }

  /**
   * How the law comes to what it says of a taxon on a day; empty where the EU had none. Before the
   * Convention nothing was listed, without a step. Steps are of the taxon and of those above it.
   * Computed anew at every call.
   *
   * @param day null = the day of the data, by the flags of the source
   */
  public Optional<ToldLaw> told(Designation designation, Taxon taxon, @Nullable LocalDate day) {
    if (day != null && !hasLaw(designation, day)) {
      return Optional.empty();
    }
    if (designation == Designation.CITES && day != null && day.isBefore(FIRST_CITES_DAY)) {
      return Optional.of(new ToldLaw(NOT_LISTED, Status.NONE, List.of(), List.of()));
    }
    var line = LawBook.lineage(taxon);
    var steps = new ArrayList<Step>();
    var computed =
        families.compute(
            designation,
            taxon,
            day,
            step -> {
              if (line.contains(step.taxon().id())) {
                steps.add(step);
              }
            });
    var law = law(computed);
    var status = computed.listings().status(computed.taxon());
    return Optional.of(new ToldLaw(law.summary(), status, law.rows(), steps));
  }
}
