package org.saola.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.status.Coverage;
import org.saola.status.Extent;
import org.saola.status.Finding;
import org.saola.status.Given;
import org.saola.status.InForce;
import org.saola.status.ListingStatus;
import org.saola.status.SpeciesPlusStatus;
import org.saola.status.State;
import org.saola.status.Topic;
import org.saola.status.law.LawBook;
import org.saola.status.law.LawOfDay;
import org.saola.store.names.HigherListing;
import org.saola.store.release.Dataset;
import org.saola.store.release.ReleaseDays;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.Rank;

/**
 * What CITES and the EU say of a taxon on a day, in the columns of a list.
 *
 * @param law of the release; empty when it holds no primary records
 */
record LawFacts(SpeciesPlusSnapshot snapshot, ReleaseDays days, Supplier<Optional<LawBook>> law) {
  private static final String SEPARATOR = "; ";
  private static final String COUNTRY_UNKNOWN = "country_unknown";

  /**
   * By column.
   *
   * @param country as it is written; empty for none
   */
  Map<String, String> of(int id, LocalDate day, String country) {
    var release = snapshot.release();
    var coverage = release.description().coverage();
    int place = snapshot.placeOf(id).orElseThrow();
    var taxon = snapshot.records(new int[] {place}).getFirst();
    var status = LawOfDay.status(days.asOf(day, release), taxon, coverage, law);
    var facts = new TreeMap<String, String>();
    boolean above = taxon.rank().compareTo(Rank.SPECIES) < 0;
    boolean summed =
        above
            && HigherListing.of(taxon, coverage.whole(Topic.CITES_LISTINGS)).kind()
                == HigherListing.Kind.UNTOLD;
    law(
        facts,
        "cites",
        above ? ofItself(Designation.CITES, status.cites(), summed) : told(status.cites()));
    law(facts, "eu", above ? ofItself(Designation.EU, status.eu(), false) : told(status.eu()));
    put(facts, "cites_annotation", annotation(status.cites().listings().certain()));
    if (release.dataset().equals(Dataset.SPECIES_PLUS)) {
      facts.put("cites_link", "https://www.speciesplus.net/species#/taxon_concepts/" + id);
    }
    if (!country.isEmpty()) {
      restrictions(facts, taxon, status, coverage, country);
    }
    return Map.copyOf(facts);
  }

  /**
   * Whether a taxon is listed, and where.
   *
   * @param symbols null for none
   */
  private record Law(String state, @Nullable String symbols) {}

  private static Law told(ListingStatus status) {
    return new Law(status.finding().state().code(), status.summary());
  }

  /**
   * Of a taxon above species only what it is listed in itself: what is below it in other appendices
   * is not what a row means.
   *
   * @param summed whether its rows may have been made of a summary
   */
  private static Law ofItself(Designation designation, ListingStatus status, boolean summed) {
    var symbols = summed ? null : status.ofRows(designation);
    boolean below = symbols == null && status.finding() instanceof Finding.Listed;
    return below
        ? new Law(State.UNKNOWN.code(), null)
        : new Law(status.finding().state().code(), symbols == null ? status.summary() : symbols);
  }

  private static void law(Map<String, String> facts, String list, Law law) {
    facts.put(list + "_state", law.state());
    put(facts, list.equals("cites") ? "cites_appendix" : "eu_annex", law.symbols());
  }

  private static void put(Map<String, String> facts, String column, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      facts.put(column, value);
    }
  }

  /** What the listings say of themselves, each with its appendix. */
  private static String annotation(List<Listing> listings) {
    return listings.stream()
        .map(each -> {
          var hash = each.hash();
          var words =
              Stream.of(
                      hash == null ? null : hash.symbol(),
                      each.annotation().in(Language.EN),
                      hash == null ? null : hash.note().in(Language.EN))
                  .filter(text -> text != null && !text.isBlank())
                  .collect(Collectors.joining(" "));
          return words.isEmpty() ? "" : each.symbol() + ": " + words;
        })
        .filter(Predicate.not(String::isEmpty))
        .distinct()
        .collect(Collectors.joining(SEPARATOR));
  }

  private static void restrictions(
      Map<String, String> facts,
      TaxonRecord taxon,
      SpeciesPlusStatus status,
      Coverage coverage,
      String country) {
    var code = CountryCell.code(country, places(taxon));
    facts.put("country_code", code.orElse(COUNTRY_UNKNOWN));
    if (code.isEmpty()) {
      return;
    }
    Predicate<Place> here = place -> code.get().equals(place.isoCode2());
    facts.put(
        "cites_quotas",
        words(
            only(status.quotas(), quota -> here.test(quota.geoEntity())),
            coverage.of(Topic.CITES_QUOTAS),
            LawFacts::quota));
    facts.put(
        "cites_suspensions",
        words(
            only(status.suspensions(), each -> here.test(each.geoEntity())),
            coverage.of(Topic.CITES_SUSPENSIONS),
            LawFacts::suspension));
    facts.put(
        "eu_decisions",
        words(
            only(status.decisions(), each -> here.test(each.geoEntity())),
            coverage.of(Topic.EU_DECISIONS),
            LawFacts::decision));
  }

  private static Iterable<Place> places(TaxonRecord taxon) {
    var places = new LinkedHashSet<Place>();
    taxon.distributions().forEach(each -> places.add(each.place()));
    taxon.citesQuotas().forEach(each -> places.add(each.geoEntity()));
    taxon.citesSuspensions().forEach(each -> places.add(each.geoEntity()));
    taxon.euDecisions().forEach(each -> places.add(each.geoEntity()));
    return places;
  }

  private static <R> InForce<R> only(InForce<R> records, Predicate<R> wanted) {
    return new InForce<>(
        records.certain().stream().filter(wanted).toList(),
        records.endUnknown().stream().filter(wanted).toList(),
        records.undated().stream().filter(wanted).toList());
  }

  private static <R> String words(InForce<R> records, Extent held, Function<R, String> words) {
    var given = Given.of(records, held);
    return switch (given.answer()) {
      case SOME -> records.certain().stream().map(words).collect(Collectors.joining(SEPARATOR));
      case NONE -> "none_in_force";
      case UNKNOWN -> "unknown";
      case NOT_IMPORTED -> "not_imported";
    };
  }

  private static String quota(PublishedQuota quota) {
    var unit = quota.unit();
    return joined(
        quota.publicationDate() == null ? null : quota.publicationDate().getYear() + ":",
        quota.quantity().map(BigDecimal::toPlainString).orElse("no amount"),
        unit == null ? null : unit.name().in(Language.EN),
        quota.notes());
  }

  private static String suspension(PublishedSuspension suspension) {
    var imports = suspension.appliesToImport();
    return joined(
        suspension.startDate() == null ? null : "since " + suspension.startDate() + ":",
        imports == null ? null : imports ? "imports," : "exports,",
        suspension.notes(),
        suspension.startNotification().name());
  }

  private static String decision(PublishedDecision decision) {
    var type = decision.type();
    var source = decision.source();
    var term = decision.term();
    return joined(
        decision.startDate() == null ? null : "since " + decision.startDate() + ":",
        type == null ? null : type.name(),
        source == null ? null : "source " + source.code(),
        term == null ? null : term.name().in(Language.EN),
        decision.notes());
  }

  private static String joined(@Nullable String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(Predicate.not(String::isBlank))
        .collect(Collectors.joining(" "));
  }
}
