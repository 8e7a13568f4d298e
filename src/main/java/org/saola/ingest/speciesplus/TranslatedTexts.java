package org.saola.ingest.speciesplus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.language.Translation;
import org.saola.speciesplus.TaxonRecord.Code;
import org.saola.speciesplus.TaxonRecord.Hash;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.Place;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;

/**
 * Adds the texts of one language to records read in another. The first one's facts stay; elements
 * belong together by id, or by position where all ids agree.
 */
public final class TranslatedTexts {
  private long unmatched;

  /** How many elements had no counterpart in the other language. */
  public long unmatched() {
    return unmatched;
  }

  /** The base with every text it lacks taken from the other; nothing else of the other. */
  public TaxonDependents fill(TaxonDependents base, TaxonDependents other) {
    return new TaxonDependents(
        fillListings(base.citesListings(), other.citesListings()),
        fillQuotas(base.citesQuotas(), other.citesQuotas()),
        fillSuspensions(base.citesSuspensions(), other.citesSuspensions()),
        fillListings(base.euListings(), other.euListings()),
        fillDecisions(base.euDecisions(), other.euDecisions()),
        fillDistributions(base.distributions(), other.distributions()),
        base.references());
  }

  public List<Listing> fillListings(List<Listing> base, List<Listing> other) {
    return fill(base, other, Listing::id, TranslatedTexts::listing);
  }

  public List<PublishedQuota> fillQuotas(List<PublishedQuota> base, List<PublishedQuota> other) {
    return fill(base, other, PublishedQuota::id, TranslatedTexts::quota);
  }

  public List<PublishedSuspension> fillSuspensions(
      List<PublishedSuspension> base, List<PublishedSuspension> other) {
    return fill(base, other, PublishedSuspension::id, TranslatedTexts::suspension);
  }

  public List<PublishedDecision> fillDecisions(
      List<PublishedDecision> base, List<PublishedDecision> other) {
    return fill(base, other, PublishedDecision::id, TranslatedTexts::decision);
  }

  public List<PublishedDistribution> fillDistributions(
      List<PublishedDistribution> base, List<PublishedDistribution> other) {
    return fill(
        base,
        other,
        PublishedDistribution::id,
        (one, two) ->
            new PublishedDistribution(
                one.id(), place(one.place(), two.place()), one.tags(), one.citations()));
  }

  private <T> List<T> fill(
      List<T> base, List<T> other, Function<T, @Nullable Integer> id, BinaryOperator<T> fill) {
    if (base.isEmpty() && other.isEmpty()) {
      return base;
    }
    var partners = partners(base, other, id);
    var filled = new ArrayList<T>(base.size());
    for (int at = 0; at < base.size(); at++) {
      var partner = partners.get(at);
      if (partner == null) {
        unmatched++;
      }
      filled.add(partner == null ? base.get(at) : fill.apply(base.get(at), partner));
    }
    return filled;
  }

  private static <T> List<@Nullable T> partners(
      List<T> base, List<T> other, Function<T, @Nullable Integer> id) {
    boolean sameIds = base.stream().map(id).toList().equals(other.stream().map(id).toList());
    if (sameIds) {
      return new ArrayList<>(other);
    }
    var byId = new HashMap<Integer, T>();
    for (var element : other) {
      var key = id.apply(element);
      if (key != null) {
        byId.putIfAbsent(key, element);
      }
    }
    var partners = new ArrayList<@Nullable T>(base.size());
    for (var element : base) {
      partners.add(byId.get(id.apply(element)));
    }
    return partners;
  }

  private static Listing listing(Listing base, Listing other) {
    return new Listing(
        base.id(),
        base.current(),
        base.symbol(),
        base.type(),
        base.effectiveAt(),
        text(base.annotation(), other.annotation()),
        base.party() == null || other.party() == null
            ? base.party()
            : place(base.party(), other.party()),
        hash(base.hash(), other.hash()));
  }

  private static @Nullable Hash hash(@Nullable Hash base, @Nullable Hash other) {
    return base == null || other == null
        ? base
        : new Hash(base.symbol(), text(base.note(), other.note()));
  }

  private static PublishedQuota quota(PublishedQuota base, PublishedQuota other) {
    return new PublishedQuota(
        base.id(),
        base.taxonConceptId(),
        base.amount(),
        base.publicationDate(),
        base.notes(),
        base.url(),
        base.publicDisplay(),
        base.current(),
        code(base.unit(), other.unit()),
        place(base.geoEntity(), other.geoEntity()));
  }

  private static PublishedSuspension suspension(
      PublishedSuspension base, PublishedSuspension other) {
    return new PublishedSuspension(
        base.id(),
        base.taxonConceptId(),
        base.notes(),
        base.startDate(),
        base.current(),
        base.appliesToImport(),
        place(base.geoEntity(), other.geoEntity()),
        base.startNotification());
  }

  private static PublishedDecision decision(PublishedDecision base, PublishedDecision other) {
    return new PublishedDecision(
        base.id(),
        base.notes(),
        base.startDate(),
        base.validity(),
        base.type(),
        place(base.geoEntity(), other.geoEntity()),
        base.startEvent(),
        code(base.source(), other.source()),
        code(base.term(), other.term()));
  }

  private static @Nullable Code code(@Nullable Code base, @Nullable Code other) {
    return base == null || other == null
        ? base
        : new Code(base.code(), text(base.name(), other.name()));
  }

  /** One place named in more languages; for places that are the same. */
  public static Place place(Place base, Place other) {
    return new Place(base.isoCode2(), text(base.name(), other.name()), base.type());
  }

  private static Translation text(Translation base, Translation other) {
    return new Translation(
        base.en() == null ? other.en() : base.en(),
        base.es() == null ? other.es() : base.es(),
        base.fr() == null ? other.fr() : base.fr());
  }
}
