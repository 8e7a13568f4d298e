package org.saola.store.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saola.taxonomy.match.Crosswalk;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.SourceTaxon;

/** How the taxa of a release of Species+ relate to those of a release of the Red List. */
public final class ReleaseCrosswalk {
  private final ReleaseNames speciesPlus;
  private final ReleaseNames redList;
  private final List<CrosswalkRow> rows;
  private final Map<SourceTaxon, List<CrosswalkRow>> byTaxon = new HashMap<>();

  ReleaseCrosswalk(ReleaseNames speciesPlus, ReleaseNames redList) {
    this.speciesPlus = speciesPlus;
    this.redList = redList;
    this.rows = Crosswalk.of(speciesPlus.taxa(), redList.taxa(), redList.source());
    for (var row : rows) {
      byTaxon.computeIfAbsent(row.cites(), _ -> new ArrayList<>(1)).add(row);
      byTaxon.computeIfAbsent(row.redList(), _ -> new ArrayList<>(1)).add(row);
    }
  }

  public ReleaseNames speciesPlus() {
    return speciesPlus;
  }

  public ReleaseNames redList() {
    return redList;
  }

  /** All links, by the number of the CITES taxon; those of listed genera come last. */
  public List<CrosswalkRow> rows() {
    return rows;
  }

  /** The links of a taxon of either side: those that are stated first. */
  public List<CrosswalkRow> of(SourceTaxon taxon) {
    return byTaxon.getOrDefault(taxon, List.of()).stream()
        .sorted((one, other) -> Boolean.compare(one.question(), other.question()))
        .toList();
  }
}
