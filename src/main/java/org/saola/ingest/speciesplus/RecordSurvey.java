package org.saola.ingest.speciesplus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.SharedNames;
import org.saola.ingest.TopicsMet;
import org.saola.listing.ChangeType;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.status.Topic;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Taxonomy;

/** What all records of an import together tell of their files. */
public final class RecordSurvey {
  /** The topics that show in records. */
  public static final Set<Topic> OBSERVABLE = Set.copyOf(Topic.ofSpeciesPlus());

  private final TopicsMet met = new TopicsMet();
  private final SharedNames names = new SharedNames();
  private @Nullable Instant newest;

  /** Looks at a record; of a deleted name nothing is known. */
  public void add(TaxonRecord taxon) {
    if (newest == null || taxon.updatedAt().isAfter(newest)) {
      newest = taxon.updatedAt();
    }
    if (!taxon.active()) {
      return;
    }
    if (taxon.status() == NameStatus.ACCEPTED) {
      var rank = taxon.rank().name().toLowerCase(Locale.ROOT);
      var taxonomy = taxon.taxonomy() == Taxonomy.CMS ? ", CMS" : "";
      names.add(new SharedNames.Name(taxon.fullName(), rank + taxonomy), taxon.id());
    }
    met.meet(Topic.CMS_TAXA, taxon.taxonomy() == Taxonomy.CMS);
    meetListings(taxon.citesListings());
    met.meet(Topic.CITES_QUOTAS, taxon.citesQuotas());
    met.meet(Topic.CITES_SUSPENSIONS, taxon.citesSuspensions());
    met.meet(Topic.EU_LISTINGS, taxon.euListings());
    met.meet(Topic.EU_DECISIONS, taxon.euDecisions());
    met.meet(Topic.COMMON_NAMES, taxon.commonNames());
    met.meet(Topic.DISTRIBUTIONS, taxon.distributions());
    met.meet(Topic.REFERENCES, taxon.references());
    met.meet(Topic.SYNONYMS, taxon.status() == NameStatus.SYNONYM);
  }

  private void meetListings(List<Listing> listings) {
    for (var listing : listings) {
      met.meet(Topic.CITES_LISTINGS, true);
      met.meet(Topic.CITES_HISTORY, listing.effectiveAt() != null);
      met.meet(Topic.CITES_RESERVATIONS, listing.type() == ChangeType.RESERVATION);
    }
  }

  /** The topics of which there was anything. */
  public Set<Topic> met() {
    return met.all();
  }

  /** The day of the newest change; empty without records. */
  public Optional<LocalDate> newestDay() {
    return Optional.ofNullable(newest).map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  public SharedNames names() {
    return names;
  }
}
