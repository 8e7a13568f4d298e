package org.saola.speciesplus;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saola.language.CodePointOrder;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.taxonomy.CommonName;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxon;

/** The common names and higher taxa of a taxon, as answers show them. */
final class PublishedNames {
  private final Map<Integer, List<CommonName>> commonNames;

  PublishedNames(List<CommonName> commonNames) {
    this.commonNames = ById.group(commonNames, CommonName::taxonConceptId);
  }

  /** By language, those without code last; then by name. */
  List<VernacularName> commonNames(int taxonConceptId) {
    return commonNames.getOrDefault(taxonConceptId, List.of()).stream()
        .map(name -> new VernacularName(name.language(), name.name()))
        .sorted(
            Comparator.comparing(
                    VernacularName::language, Comparator.nullsLast(CodePointOrder.INSTANCE))
                .thenComparing(VernacularName::name, CodePointOrder.INSTANCE))
        .toList();
  }

  static HigherTaxa higherTaxa(Taxon taxon) {
    var names = new EnumMap<Rank, String>(Rank.class);
    taxon.lineage().forEach(above -> names.put(above.rank(), above.concept().fullName()));
    return new HigherTaxa(
        names.get(Rank.KINGDOM),
        names.get(Rank.PHYLUM),
        names.get(Rank.CLASS),
        names.get(Rank.ORDER),
        names.get(Rank.FAMILY),
        names.get(Rank.GENUS));
  }
}
