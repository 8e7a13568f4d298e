package org.saola.store.speciesplus;

import java.util.List;
import java.util.Optional;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.quality.QualityFinding;
import org.saola.store.nameindex.NameFields;
import org.saola.store.nameindex.NameIndexPart;
import org.saola.store.nameindex.NamedTaxon;
import org.saola.store.nameindex.SharedTexts;
import org.saola.store.part.ReleaseItem;
import org.saola.store.quality.QualityPart;
import org.saola.store.release.SourceFiles;

/** What is added to a release of Species+. */
public sealed interface SpeciesPlusItem extends ReleaseItem {

  /**
   * A record with its answers.
   *
   * @param place in the order of the index, from 0 without gaps; they come in any order
   */
  record Taxon(int place, TaxonRecord taxon, List<Rendition> renditions)
      implements SpeciesPlusItem, NameIndexPart.Named {
    @Override
    public Optional<NamedTaxon> named() {
      return NameFields.of(taxon).named(new SharedTexts());
    }

    @Override
    public boolean isRecord() {
      return true;
    }
  }

  /**
   * A file of the imported package.
   *
   * @param name unique within the release
   */
  record PackageFile(String name, SourceFiles.Content content) implements SpeciesPlusItem {}

  /** What was found in its data. */
  record Found(List<QualityFinding> findings) implements SpeciesPlusItem, QualityPart.Findings {
    public Found {
      findings = List.copyOf(findings);
    }
  }
}
