package org.saola.speciesplus;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.cites.CitesListings;
import org.saola.eu.EuListings;
import org.saola.listing.AutoNote;
import org.saola.listing.Designation;
import org.saola.listing.ListingData;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.TaxonomicPositions;
import org.saola.taxonomy.Taxonomy;

/**
 * Derives the record of every exposed name from the primary records. The computed listings are
 * there from the start; records are put together one at a time, when asked for.
 */
public final class Derivation implements TaxonRecords {
  private final Map<Taxonomy, Tree> trees = new EnumMap<>(Taxonomy.class);
  private final List<TaxonConcept> exposed;
  private final ListingData listingData;
  private final PublishedListings cites;
  private final PublishedListings eu;
  private final PublishedRestrictions restrictions;
  private final PublishedDecisions decisions;
  private final PublishedSources sources;
  private final PublishedNames names;
  private final RelatedNames related;

  public Derivation(PrimaryRecords records) {
    for (var taxonomy : Taxonomy.values()) {
      trees.put(taxonomy, Tree.of(taxonomy, records.taxonConcepts()));
    }
    var classification = tree(Taxonomy.CITES_EU).classification();
    var lookups = new Lookups(records);
    var autoNote = new AutoNote(records.rankNames(), records.changeTypeNames());
    listingData = ListingData.of(classification, records.distributions(), records.listingChanges());
    cites =
        new PublishedListings(Designation.CITES, CitesListings.of(listingData), autoNote, lookups);
    eu =
        new PublishedListings(
            Designation.EU, EuListings.of(listingData, records.events()), autoNote, lookups);
    restrictions = new PublishedRestrictions(records, classification, lookups);
    decisions = new PublishedDecisions(records, lookups);
    sources = new PublishedSources(records, lookups);
    names = new PublishedNames(records.commonNames());
    related =
        new RelatedNames(
            ById.index(records.taxonConcepts(), TaxonConcept::id), records.relationships());
    exposed = ExposedNames.inOrder(records.taxonConcepts(), related, this::position);
  }

  @Override
  public int count() {
    return exposed.size();
  }

  @Override
  public void forEach(ObjIntConsumer<TaxonRecord> sink) {
    for (int place = 0; place < exposed.size(); place++) {
      sink.accept(derive(exposed.get(place)), place);
    }
  }

  @Override
  public void forEachKey(ObjIntConsumer<IndexKey> sink) {
    for (int place = 0; place < exposed.size(); place++) {
      var name = exposed.get(place);
      sink.accept(new IndexKey(name.taxonomy(), position(name), name.fullName(), name.id()), place);
    }
  }

  private record Tree(Classification classification, TaxonomicPositions positions) {
    static Tree of(Taxonomy taxonomy, List<TaxonConcept> concepts) {
      var classification = Classification.of(taxonomy, concepts);
      return new Tree(classification, TaxonomicPositions.of(classification));
    }
  }

  private Tree tree(Taxonomy taxonomy) {
    return Objects.requireNonNull(trees.get(taxonomy));
  }

  /** Null for synonyms and deleted names. */
  private @Nullable Taxon taxon(TaxonConcept name) {
    return tree(name.taxonomy()).classification().find(name.id());
  }

  private @Nullable String position(TaxonConcept name) {
    var taxon = taxon(name);
    return taxon == null ? null : tree(name.taxonomy()).positions().of(taxon);
  }

  private TaxonRecord derive(TaxonConcept name) {
    if (!name.live()) {
      return deleted(name);
    }
    int id = name.id();
    var taxon = taxon(name);
    // only names of the one taxonomy have law, only names in its tree have listings
    boolean underLaw = name.taxonomy() == Taxonomy.CITES_EU;
    var listed = underLaw ? taxon : null;
    var range = listingData.places(id);
    return new TaxonRecord(
        id,
        name.taxonomy(),
        name.fullName(),
        name.authorYear(),
        name.rank(),
        name.status(),
        updatedAt(name),
        true,
        position(name),
        new RecordNames(
            taxon == null ? null : PublishedNames.higherTaxa(taxon),
            related.of(name),
            taxon == null ? List.of() : names.commonNames(id)),
        new RecordLaw(
            listed == null ? null : cites.text(listed),
            listed == null ? null : eu.text(listed),
            listed == null ? List.of() : cites.of(listed),
            underLaw ? restrictions.quotas(taxon, range) : List.of(),
            underLaw ? restrictions.suspensions(taxon, range) : List.of(),
            listed == null ? List.of() : eu.of(listed),
            underLaw ? decisions.of(id) : List.of()),
        new RecordPlaces(sources.distributions(id), sources.references(id, taxon)));
  }

  private static TaxonRecord deleted(TaxonConcept name) {
    return new TaxonRecord(
        name.id(),
        name.taxonomy(),
        name.fullName(),
        name.authorYear(),
        name.rank(),
        name.status(),
        updatedAt(name),
        false,
        null,
        RecordNames.NONE,
        RecordLaw.NONE,
        RecordPlaces.NONE);
  }

  /** The latest time that is known of the name and its dependents (contract 6.1). */
  private static Instant updatedAt(TaxonConcept name) {
    return Stream.of(name.updatedAt(), name.dependentsUpdatedAt(), name.deletedAt())
        .filter(Objects::nonNull)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalArgumentException("No time is known of name " + name.id()));
  }
}
