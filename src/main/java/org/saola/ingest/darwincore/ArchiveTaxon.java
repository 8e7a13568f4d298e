package org.saola.ingest.darwincore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A species, or what is below one, that will be a taxon of the release.
 *
 * @param sisId its number in the release
 * @param assessmentId 0 when it has no threat status
 * @param details null for none
 * @param status null when it has none
 * @param synonyms added while the archive is gone through
 * @param children what is below a species; added while the archive is gone through
 */
record ArchiveTaxon(
    NameRow row,
    int sisId,
    int assessmentId,
    @Nullable TaxonDetails details,
    TaxonDetails.@Nullable Status status,
    List<NameRow> synonyms,
    List<ArchiveTaxon> children) {

  ArchiveTaxon(
      NameRow row,
      int sisId,
      int assessmentId,
      @Nullable TaxonDetails details,
      TaxonDetails.@Nullable Status status) {
    this(row, sisId, assessmentId, details, status, new ArrayList<>(0), new ArrayList<>(0));
  }
}
