package org.saola.ingest.speciesplus;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.SharedNames;
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

  private final EnumSet<Topic> met = EnumSet.noneOf(Topic.class);
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
      names.add("%s (%s%s)".formatted(taxon.fullName(), rank, taxonomy), taxon.id());
    }
    meet(Topic.CMS_TAXA, taxon.taxonomy() == Taxonomy.CMS);
    meetListings(taxon.citesListings());
    meet(Topic.CITES_QUOTAS, taxon.citesQuotas());
    meet(Topic.CITES_SUSPENSIONS, taxon.citesSuspensions());
    meet(Topic.EU_LISTINGS, taxon.euListings());
    meet(Topic.EU_DECISIONS, taxon.euDecisions());
    meet(Topic.COMMON_NAMES, taxon.commonNames());
    meet(Topic.DISTRIBUTIONS, taxon.distributions());
    meet(Topic.REFERENCES, taxon.references());
    meet(Topic.SYNONYMS, taxon.status() == NameStatus.SYNONYM);
  }

  private void meetListings(List<Listing> listings) {
    for (var listing : listings) {
      meet(Topic.CITES_LISTINGS, true);
      meet(Topic.CITES_HISTORY, listing.effectiveAt() != null);
      meet(Topic.CITES_RESERVATIONS, listing.type() == ChangeType.RESERVATION);
    }
  }

  private void meet(Topic topic, List<?> records) {
    meet(topic, !records.isEmpty());
  }

  private void meet(Topic topic, boolean there) {
    if (there) {
      met.add(topic);
    }
  }

  /** The topics of which there was anything. */
  public Set<Topic> met() {
    return Set.copyOf(met);
  }

  /** The day of the newest change; empty without records. */
  public Optional<LocalDate> newestDay() {
    return Optional.ofNullable(newest).map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate());
  }

  public SharedNames names() {
    return names;
  }
}
