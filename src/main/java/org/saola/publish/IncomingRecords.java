package org.saola.publish;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.ReleaseDraft;
import org.saola.store.release.ManifestFile;
import org.saola.store.speciesplus.SpeciesPlusItem;

/**
 * Records of Species+ that are to be published.
 *
 * @param source the package they were derived from; none for other formats
 * @param check looks at all that is stored, before it is published
 */
record IncomingRecords(
    TaxonRecords records,
    Optional<SpeciesPackage> source,
    List<ManifestFile> manifest,
    Consumer<ReleaseDraft<SpeciesPlusItem>> check) {

  IncomingRecords(TaxonRecords records, List<ManifestFile> manifest) {
    this(records, Optional.empty(), manifest, _ -> {});
  }
}
