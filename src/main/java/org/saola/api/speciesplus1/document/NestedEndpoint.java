package org.saola.api.speciesplus1.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.saola.language.Language;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.content.RenditionForm;

/** The endpoints below one taxon concept (contract 2.3 to 2.5, roots in XML 3.2). */
public enum NestedEndpoint {
  CITES_LEGISLATION(
      "cites_legislation",
      true,
      List.of(
          new ArrayName("cites_listings", "cites_listing"),
          new ArrayName("cites_quotas", "cites_quota"),
          new ArrayName("cites_suspensions", "cites_suspension")),
      RenditionForm.CITES_LEGISLATION_EN,
      Map.of(
          Language.ES,
          RenditionForm.CITES_LEGISLATION_ES,
          Language.FR,
          RenditionForm.CITES_LEGISLATION_FR)) {
    @Override
    Stream<NestedElement> elements(TaxonRecord taxon, Language language) {
      var listings =
          taxon.citesListings().stream()
              .map(listing ->
                  NestedElement.always(
                      0,
                      listing.current(),
                      out ->
                          ListingDocument.CITES.writeInLegislation(
                              out, taxon.id(), listing, language)));
      var quotas =
          taxon.citesQuotas().stream()
              .map(quota ->
                  NestedElement.always(
                      1,
                      quota.current(),
                      out -> LegislationDocument.writeQuota(out, quota, language)));
      var suspensions =
          taxon.citesSuspensions().stream()
              .map(suspension ->
                  NestedElement.always(
                      2,
                      suspension.current(),
                      out -> LegislationDocument.writeSuspension(out, suspension, language)));
      return Stream.of(listings, quotas, suspensions).flatMap(same -> same);
    }
  },
  EU_LEGISLATION(
      "eu_legislation",
      true,
      List.of(
          new ArrayName("eu_listings", "eu_listing"), new ArrayName("eu_decisions", "eu_decision")),
      RenditionForm.EU_LEGISLATION_EN,
      Map.of(
          Language.ES,
          RenditionForm.EU_LEGISLATION_ES,
          Language.FR,
          RenditionForm.EU_LEGISLATION_FR)) {
    @Override
    Stream<NestedElement> elements(TaxonRecord taxon, Language language) {
      var listings =
          taxon.euListings().stream()
              .map(listing ->
                  NestedElement.always(
                      0,
                      listing.current(),
                      out ->
                          ListingDocument.EU.writeInLegislation(
                              out, taxon.id(), listing, language)));
      var decisions =
          taxon.euDecisions().stream()
              .flatMap(decision ->
                  NestedElement.of(
                      1,
                      decision.validity(),
                      (out, current) ->
                          LegislationDocument.writeDecision(
                              out, taxon.id(), decision, current, language)));
      return Stream.concat(listings, decisions);
    }
  },
  DISTRIBUTIONS(
      "distributions",
      false,
      List.of(new ArrayName("distributions", "distribution")),
      RenditionForm.DISTRIBUTIONS_EN,
      Map.of(
          Language.ES,
          RenditionForm.DISTRIBUTIONS_ES,
          Language.FR,
          RenditionForm.DISTRIBUTIONS_FR)) {
    @Override
    Stream<NestedElement> elements(TaxonRecord taxon, Language language) {
      return taxon.distributions().stream()
          .map(distribution ->
              NestedElement.always(
                  0,
                  true,
                  out -> OccurrenceDocument.writeDistribution(out, distribution, language)));
    }
  },
  REFERENCES(
      "references",
      false,
      List.of(new ArrayName("taxon_references", "taxon_reference")),
      RenditionForm.REFERENCES,
      Map.of()) {
    @Override
    Stream<NestedElement> elements(TaxonRecord taxon, Language language) {
      return taxon.references().stream()
          .map(reference ->
              NestedElement.always(
                  0,
                  true,
                  out ->
                      OccurrenceDocument.writeReference(
                          out, arrays().getFirst().item(), reference)));
    }
  };

  private final String path;
  private final boolean object;
  private final List<ArrayName> arrays;
  private final RenditionForm english;
  private final Map<Language, RenditionForm> translated;

  NestedEndpoint(
      String path,
      boolean object,
      List<ArrayName> arrays,
      RenditionForm english,
      Map<Language, RenditionForm> translated) {
    this.path = path;
    this.object = object;
    this.arrays = arrays;
    this.english = english;
    this.translated = translated;
  }

  /** An array of the answer and, in XML, its elements. */
  record ArrayName(String array, String item) {}

  /** The last segment of the URL; also the root of the answer when that is an object. */
  public String path() {
    return path;
  }

  /** Whether the answer is an object of arrays; else it is one bare array. */
  boolean object() {
    return object;
  }

  List<ArrayName> arrays() {
    return arrays;
  }

  /** The query parameters a client may send. */
  public Set<String> parameters() {
    if (!localised()) {
      return Set.of();
    }
    return scoped() ? Set.of("scope", "language") : Set.of("language");
  }

  /** Whether a client can choose between current and historic records: law has a history. */
  boolean scoped() {
    return object;
  }

  /** The stored form in {@code language}; the same for all where nothing is translated. */
  public RenditionForm form(Language language) {
    return translated.getOrDefault(language, english);
  }

  /** Whether the answer differs by language. */
  boolean localised() {
    return !translated.isEmpty();
  }

  /** All elements of all scopes, arrays one after the other, each in the order of the answer. */
  abstract Stream<NestedElement> elements(TaxonRecord taxon, Language language);
}
