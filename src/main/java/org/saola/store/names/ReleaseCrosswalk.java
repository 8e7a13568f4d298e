package org.saola.store.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.store.decisions.LinkDecision;
import org.saola.store.decisions.LinkDecision.Prints;
import org.saola.store.release.Release;
import org.saola.taxonomy.match.Crosswalk;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.SourceTaxon;

/** How the taxa of a release of Species+ relate to those of a release of the Red List. */
public final class ReleaseCrosswalk {
  private final ReleaseNames speciesPlus;
  private final ReleaseNames redList;
  private final List<CrosswalkRow> rows;
  private final @Nullable ReleaseCrosswalk found;
  private final Map<SourceTaxon, List<CrosswalkRow>> byTaxon = new HashMap<>();

  ReleaseCrosswalk(ReleaseNames speciesPlus, ReleaseNames redList) {
    this(
        speciesPlus,
        redList,
        Crosswalk.of(speciesPlus.taxa(), redList.taxa(), redList.source()),
        null);
  }

  private ReleaseCrosswalk(
      ReleaseNames speciesPlus,
      ReleaseNames redList,
      List<CrosswalkRow> rows,
      @Nullable ReleaseCrosswalk found) {
    this.speciesPlus = speciesPlus;
    this.redList = redList;
    this.rows = rows;
    this.found = found;
    for (var row : rows) {
      byTaxon.computeIfAbsent(row.cites(), _ -> new ArrayList<>(1)).add(row);
      byTaxon.computeIfAbsent(row.redList(), _ -> new ArrayList<>(1)).add(row);
    }
  }

  /** The genera of species that CITES does not name, in the order of the rows. */
  List<SourceTaxon> genera() {
    return rows.stream().filter(ReleaseCrosswalk::ofGenus).map(CrosswalkRow::cites).toList();
  }

  private static boolean ofGenus(CrosswalkRow row) {
    return row.relation() == Relation.HIGHER_LISTING_ONLY;
  }

  /** The same with those genera only that are listed. */
  ReleaseCrosswalk with(GenusListings genera) {
    var kept =
        rows.stream()
            .filter(row -> !ofGenus(row) || genera.listed().contains(row.cites()))
            .map(row ->
                ofGenus(row) && genera.conditional().contains(row.cites())
                    ? row.doubted("the genus listing is annotated")
                    : row)
            .toList();
    return new ReleaseCrosswalk(speciesPlus, redList, kept, null);
  }

  /** The same as people decided it. */
  ReleaseCrosswalk decided(List<LinkDecision> decisions) {
    var own =
        decisions.stream()
            .filter(each -> each.pair().citesDataset().equals(speciesPlus.dataset().id()))
            .filter(each -> each.pair().iucnDataset().equals(redList.dataset().id()))
            .toList();
    return own.isEmpty()
        ? this
        : new ReleaseCrosswalk(
            speciesPlus, redList, DecidedLinks.of(speciesPlus, redList, rows, own), this);
  }

  /** The same before anybody decided anything. */
  ReleaseCrosswalk asFound() {
    return found == null ? this : found;
  }

  /** What tells whether the names of two taxa are still those that were decided of. */
  public static Prints prints(SourceTaxon cites, SourceTaxon redList) {
    return DecidedLinks.prints(cites, redList);
  }

  /** Whether it is one of these releases. */
  boolean relates(Release one, Release other) {
    return speciesPlus.release().id() == one.id() && redList.release().id() == other.id();
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
