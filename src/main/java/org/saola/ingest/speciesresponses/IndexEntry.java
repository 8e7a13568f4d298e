package org.saola.ingest.speciesresponses;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.saola.ingest.speciesplus.DependentsReader;
import org.saola.ingest.speciesplus.PublishedNameReader;
import org.saola.ingest.speciesplus.TranslatedTexts;
import org.saola.json.JsonFields;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.taxonomy.Taxonomy;

/**
 * A taxon concept as the index shows it, with its current additions.
 *
 * @param name without dependents
 */
record IndexEntry(TaxonRecord name, List<Listing> citesListings, List<Listing> euListings) {

  /** The keys of an entry, of whatever kind and generation. */
  static final Set<String> KEYS = keys();

  private static Set<String> keys() {
    var keys = new HashSet<>(PublishedNameReader.COMMON);
    keys.addAll(PublishedNameReader.ACCEPTED);
    keys.addAll(List.of("eu_listing", "cites_listings", "eu_listings", "accepted_names"));
    return Set.copyOf(keys);
  }

  static IndexEntry read(JsonFields record, Taxonomy taxonomy, DependentsReader dependents) {
    return new IndexEntry(
        PublishedNameReader.read(record, taxonomy),
        record.list("cites_listings", change -> dependents.listing(change, Designation.CITES)),
        record.list("eu_listings", change -> dependents.listing(change, Designation.EU)));
  }

  /** Whether this one is later than the other; of the same time the one met first counts. */
  boolean laterThan(IndexEntry other) {
    return name.updatedAt().isAfter(other.name.updatedAt());
  }

  /**
   * This entry with what another answer tells of the same state of the taxon: common names (an
   * answer may be limited to some languages), EU listing, texts of listings. A state of another
   * time adds nothing.
   */
  IndexEntry with(IndexEntry other, TranslatedTexts texts) {
    if (!other.name.updatedAt().equals(name.updatedAt())) {
      return this;
    }
    var names = new LinkedHashSet<>(name.commonNames());
    names.addAll(other.name.commonNames());
    return new IndexEntry(
        copy(
            PublishedNameReader.sortedCommonNames(new ArrayList<>(names)),
            name.euListing() == null ? other.name : name),
        texts.fillListings(citesListings, other.citesListings),
        euListings.isEmpty() ? other.euListings : texts.fillListings(euListings, other.euListings));
  }

  private TaxonRecord copy(List<VernacularName> commonNames, TaxonRecord euListed) {
    return name.with(name.names().withCommon(commonNames))
        .with(name.law().withEuListing(euListed.euListing()));
  }
}
