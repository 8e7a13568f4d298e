package org.saola.status;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;

/** Where records hold the listings of one designation, and since when there are any. */
enum DesignationRecords {
  CITES(Topic.CITES_LISTINGS, Topic.CITES_HISTORY, Topic.CITES_RESERVATIONS) {
    @Override
    List<Listing> rows(TaxonRecord taxon) {
      return taxon.citesListings();
    }

    @Override
    @Nullable String summary(TaxonRecord taxon) {
      return taxon.citesListing();
    }

    @Override
    LocalDate begins() {
      return LocalDate.of(1975, Month.JULY, 1);
    }

    // there was no such law
    @Override
    Finding beforeIt() {
      return new Finding.NotListed(Evidence.BEFORE_CITES);
    }
  },
  EU(Topic.EU_LISTINGS, Topic.EU_LISTINGS, Topic.EU_LISTINGS) {
    @Override
    List<Listing> rows(TaxonRecord taxon) {
      return taxon.euListings();
    }

    @Override
    @Nullable String summary(TaxonRecord taxon) {
      return taxon.euListing();
    }

    @Override
    LocalDate begins() {
      return LocalDate.of(1997, Month.JUNE, 1);
    }

    // there were regulations, of which there are no data
    @Override
    Finding beforeIt() {
      return new Finding.Unknown(Doubt.BEFORE_EU_LAW);
    }
  };

  private final Topic listings;
  private final Topic history;
  private final Topic reservations;

  DesignationRecords(Topic listings, Topic history, Topic reservations) {
    this.listings = listings;
    this.history = history;
    this.reservations = reservations;
  }

  static DesignationRecords of(Designation designation) {
    return switch (designation) {
      case CITES -> CITES;
      case EU -> EU;
      case CMS -> throw new IllegalArgumentException("records have no listings of CMS");
    };
  }

  Topic listings() {
    return listings;
  }

  Topic history() {
    return history;
  }

  Topic reservations() {
    return reservations;
  }

  /** All that the taxon shows, current or not. */
  abstract List<Listing> rows(TaxonRecord taxon);

  /** The source's own summary. */
  abstract @Nullable String summary(TaxonRecord taxon);

  /** The day on which the law came into force. */
  abstract LocalDate begins();

  /** What is known of the days before. */
  abstract Finding beforeIt();
}
