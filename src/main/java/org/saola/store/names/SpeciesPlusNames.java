package org.saola.store.names;

import java.util.ArrayList;
import java.util.List;
import org.saola.store.nameindex.NameFields;
import org.saola.store.nameindex.NameIndexPart;
import org.saola.store.nameindex.NamedTaxon;
import org.saola.store.nameindex.SharedTexts;
import org.saola.store.names.ReleaseNames.NumberedTaxon;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/** Reads the names of the accepted taxa of CITES and the EU in a release of Species+. */
final class SpeciesPlusNames {
  private SpeciesPlusNames() {}

  /** From their index, or from the records where there is none. */
  static ReleaseNames read(SpeciesPlusSnapshot snapshot, String prefix) {
    var taxa = snapshot.part(NameIndexPart.PART).read().orElseGet(() -> ofRecords(snapshot));
    var facts = new ListedFacts();
    taxa.forEach(each -> facts.add(each.number(), each.listed()));
    return new ReleaseNames(
        snapshot.release(),
        prefix,
        taxa.stream()
            .map(
                each -> new NumberedTaxon(each.number(), each.taxon(prefix, each.taxon().status())))
            .toList(),
        facts);
  }

  /** What the index would say. */
  static List<NamedTaxon> ofRecords(SpeciesPlusSnapshot snapshot) {
    var texts = new SharedTexts();
    var taxa = new ArrayList<NamedTaxon>();
    snapshot.forEachRecord(document -> NameFields.read(document).named(texts).ifPresent(taxa::add));
    return taxa;
  }
}
