package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.saola.taxonomy.match.compare.KeyTable;
import org.saola.taxonomy.match.compare.PlainText;

/** The taxa of a source by what people call them. */
final class CommonNameIndex {
  private final List<SourceTaxon> taxa = new ArrayList<>();
  private final KeyTable byName;

  CommonNameIndex(Iterable<SourceTaxon> all) {
    var keys = new KeyTable.Builder();
    for (var taxon : all) {
      if (!taxon.commonNames().isEmpty()) {
        int place = taxa.size();
        taxa.add(taxon);
        taxon.commonNames().forEach(each -> keys.add(PlainText.of(each.name()), place));
      }
    }
    byName = keys.build();
  }

  List<SourceTaxon> find(String name) {
    var key = PlainText.of(name);
    var found = new LinkedHashSet<SourceTaxon>();
    if (!key.isEmpty()) {
      byName.find(
          key,
          place -> {
            var taxon = taxa.get(place);
            if (taxon.commonNames().stream()
                .anyMatch(each -> PlainText.of(each.name()).equals(key))) {
              found.add(taxon);
            }
          });
    }
    return List.copyOf(found);
  }
}
