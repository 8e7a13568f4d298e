package org.saola.speciesplus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord.Code;
import org.saola.speciesplus.TaxonRecord.EventName;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.taxonomy.NameStatus;

/** Records as the lines of recorded dumps, in maps like those a JSON reader makes. */
final class DumpRendering {
  private static final LocalDate TODAY = LocalDate.of(2026, 1, 1);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final Language language;

  DumpRendering(Language language) {
    this.language = language;
  }

  /** A map that takes null values and keeps its order. */
  private static final class Fields extends LinkedHashMap<String, @Nullable Object> {
    Fields with(String key, @Nullable Object value) {
      put(key, value);
      return this;
    }

    Fields withText(String key, @Nullable Object value) {
      return with(key, value == null ? null : value.toString());
    }
  }

  Map<String, @Nullable Object> render(TaxonRecord taxon) {
    var fields = names(taxon);
    return fields
        .with("cites_listings", all(taxon.citesListings(), each -> cites(taxon, each)))
        .with("cites_quotas", all(taxon.citesQuotas(), this::quota))
        .with("cites_suspensions", all(taxon.citesSuspensions(), this::suspension))
        .with("eu_listings", all(taxon.euListings(), each -> eu(taxon, each)))
        .with("eu_decisions", all(taxon.euDecisions(), each -> decision(taxon, each)))
        .with(
            "distributions",
            all(
                taxon.distributions(),
                each ->
                    new Fields()
                        .with("id", each.id())
                        .with("iso_code2", each.place().isoCode2())
                        .with("name", each.place().name().in(language))
                        .with("tags", each.tags())
                        .with("type", each.place().type())
                        .with("references", each.citations())))
        .with(
            "references",
            all(
                taxon.references(),
                each ->
                    new Fields()
                        .with("id", each.id())
                        .with("citation", each.citation())
                        .with("is_standard", each.standard())));
  }

  private static Fields names(TaxonRecord taxon) {
    var fields =
        new Fields()
            .with("id", taxon.id())
            .with("full_name", taxon.fullName())
            .with("author_year", taxon.authorYear())
            .with("rank", taxon.rank().name())
            .with("name_status", taxon.status().code())
            .with("updated_at", time(taxon.updatedAt()))
            .with("active", taxon.active());
    var related = related(taxon);
    if (taxon.status() == NameStatus.SYNONYM) {
      return fields.with("accepted_names", related);
    }
    return fields
        .with("cites_listing", taxon.citesListing())
        .with("eu_listing", taxon.euListing())
        .with("higher_taxa", higherTaxa(taxon.higherTaxa()))
        .with("synonyms", related)
        .with(
            "common_names",
            all(
                taxon.commonNames(),
                each -> new Fields().with("name", each.name()).with("language", each.language())));
  }

  private static @Nullable Object related(TaxonRecord taxon) {
    var names = taxon.relatedNames();
    return names == null
        ? null
        : all(
            names,
            each ->
                new Fields()
                    .with("id", each.id())
                    .with("full_name", each.fullName())
                    .with("author_year", each.authorYear())
                    .with("rank", each.rank().name()));
  }

  private static @Nullable Object higherTaxa(TaxonRecord.@Nullable HigherTaxa names) {
    return names == null
        ? null
        : new Fields()
            .with("kingdom", names.kingdom())
            .with("phylum", names.phylum())
            .with("class", names.className())
            .with("order", names.order())
            .with("family", names.family());
  }

  private Fields cites(TaxonRecord taxon, Listing listing) {
    var fields =
        listing(taxon, listing, "appendix").with("annotation", listing.annotation().in(language));
    withParty(fields, listing);
    return withHash(fields, listing);
  }

  private Fields eu(TaxonRecord taxon, Listing listing) {
    var fields = withParty(listing(taxon, listing, "annex"), listing);
    var annotation = listing.annotation().in(language);
    if (annotation != null) {
      fields.put("annotation", annotation);
    }
    return withHash(fields, listing);
  }

  private static Fields listing(TaxonRecord taxon, Listing listing, String symbolKey) {
    return new Fields()
        .with("id", listing.id())
        .with("taxon_concept_id", taxon.id())
        .with("is_current", listing.current())
        .with(symbolKey, listing.symbol())
        .with("change_type", listing.type().sign())
        .withText("effective_at", listing.effectiveAt());
  }

  private Fields withParty(Fields fields, Listing listing) {
    return listing.party() == null ? fields : fields.with("party", place(listing.party()));
  }

  private Fields withHash(Fields fields, Listing listing) {
    var hash = listing.hash();
    return hash == null
        ? fields
        : fields.with(
            "hash_annotation",
            new Fields().with("symbol", hash.symbol()).with("note", hash.note().in(language)));
  }

  private Fields quota(PublishedQuota quota) {
    return new Fields()
        .with("id", quota.id())
        .with("taxon_concept_id", quota.taxonConceptId())
        .with("quota", quota.amount())
        .withText("publication_date", quota.publicationDate())
        .with("notes", quota.notes())
        .with("url", quota.url())
        .with("public_display", quota.publicDisplay())
        .with("is_current", quota.current())
        .with("unit", quota.unit() == null ? null : code(quota.unit()))
        .with("geo_entity", place(quota.geoEntity()));
  }

  private Fields suspension(PublishedSuspension suspension) {
    return new Fields()
        .with("id", suspension.id())
        .with("taxon_concept_id", suspension.taxonConceptId())
        .with("notes", suspension.notes())
        .withText("start_date", suspension.startDate())
        .with("is_current", suspension.current())
        .with("applies_to_import", suspension.appliesToImport())
        .with("geo_entity", place(suspension.geoEntity()))
        .with("start_notification", event(suspension.startNotification()));
  }

  private Fields decision(TaxonRecord taxon, PublishedDecision decision) {
    var type = decision.type();
    return new Fields()
        .with("id", decision.id())
        .with("taxon_concept_id", taxon.id())
        .with("notes", decision.notes())
        .withText("start_date", decision.startDate())
        .with("is_current", decision.validity().on(TODAY))
        .with(
            "eu_decision_type",
            new Fields()
                .with("name", type == null ? null : type.name())
                .with("description", type == null ? null : type.description())
                .with("type", type == null ? null : type.type()))
        .with("geo_entity", place(decision.geoEntity()))
        .with(
            "start_event",
            event(
                Objects.requireNonNullElse(decision.startEvent(), new EventName(null, null, null))))
        .with("source", code(decision.source()))
        .with("term", code(decision.term()));
  }

  private Fields place(Place place) {
    return new Fields()
        .with("iso_code2", place.isoCode2())
        .with("name", place.name().in(language))
        .with("type", place.type());
  }

  private Fields code(@Nullable Code code) {
    return new Fields()
        .with("code", code == null ? null : code.code())
        .with("name", code == null ? null : code.name().in(language));
  }

  private static Fields event(EventName event) {
    return new Fields()
        .with("name", event.name())
        .withText("date", event.date())
        .with("url", event.url());
  }

  private static <R> List<Fields> all(List<R> records, Function<R, Fields> each) {
    return records.stream().map(each).toList();
  }

  static String time(Instant time) {
    return TIME.format(time.truncatedTo(ChronoUnit.MILLIS));
  }
}
