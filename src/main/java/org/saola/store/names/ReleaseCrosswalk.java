package org.saola.store.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.store.decisions.LinkDecision;
import org.saola.store.decisions.LinkDecision.Prints;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.match.Crosswalk;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.Relation;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceTaxon;

/** How the taxa of a release of Species+ relate to those of a release of the Red List. */
public final class ReleaseCrosswalk {
  private final ReleaseNames speciesPlus;
  private final ReleaseNames redList;
  private final List<CrosswalkRow> rows;
  private final Higher higher;
  private final @Nullable ReleaseCrosswalk found;
  private final Map<SourceTaxon, List<CrosswalkRow>> byTaxon = new HashMap<>();

  private ReleaseCrosswalk(
      ReleaseNames speciesPlus,
      ReleaseNames redList,
      List<CrosswalkRow> rows,
      Higher higher,
      @Nullable ReleaseCrosswalk found) {
    this.speciesPlus = speciesPlus;
    this.redList = redList;
    this.rows = rows;
    this.higher = higher;
    this.found = found;
    for (var row : rows) {
      byTaxon.computeIfAbsent(row.cites(), _ -> new ArrayList<>(1)).add(row);
      byTaxon.computeIfAbsent(row.redList(), _ -> new ArrayList<>(1)).add(row);
    }
  }

  /**
   * What is known of taxa above species.
   *
   * @param genera the links of species that CITES does not name to their genera, listed or not
   */
  private record Higher(HigherListings listings, Map<SourceTaxon, CrosswalkRow> genera) {
    /** Under conditions, or where nobody knows of a listing, a person must decide. */
    CrosswalkRow told(CrosswalkRow row) {
      return switch (listings.listing(row.cites()).kind()) {
        case CONDITIONAL -> row.doubted("the listing of the " + rank(row) + " is annotated");
        case UNTOLD -> row.doubted("whether the " + rank(row) + " itself is listed is not told");
        case NONE, WHOLE -> row;
      };
    }

    private static String rank(CrosswalkRow row) {
      return row.cites().rank();
    }
  }

  /**
   * As names tell, before anybody decided anything.
   *
   * @param snapshot the release of Species+; empty when it can't be asked any more
   */
  static ReleaseCrosswalk of(
      ReleaseNames speciesPlus, ReleaseNames redList, Optional<SpeciesPlusSnapshot> snapshot) {
    var rows = Crosswalk.of(speciesPlus.taxa(), redList.taxa(), redList.source());
    var genera =
        rows.stream()
            .filter(ReleaseCrosswalk::ofGenus)
            .collect(Collectors.toMap(CrosswalkRow::redList, row -> row));
    var listings =
        HigherListings.of(
            speciesPlus,
            snapshot,
            genera.values().stream().map(CrosswalkRow::cites).collect(Collectors.toSet()));
    var higher = new Higher(listings, genera);
    var listed =
        rows.stream()
            .filter(row ->
                !ofGenus(row) || listings.listing(row.cites()).kind() != HigherListing.Kind.NONE)
            .map(row -> ofGenus(row) ? higher.told(row) : row)
            .toList();
    return new ReleaseCrosswalk(speciesPlus, redList, listed, higher, null);
  }

  private static boolean ofGenus(CrosswalkRow row) {
    return row.relation() == Relation.HIGHER_LISTING_ONLY;
  }

  /**
   * The link of a species that has none to the lowest taxon above it that CITES names, be that
   * listed or not; with a question where a person must decide. Empty where a person decided that
   * the species is not under the listing of its genus.
   */
  public Optional<CrosswalkRow> above(SourceTaxon species) {
    var genus = higher.genera().get(species);
    if (genus != null) {
      return listing(genus.cites()).kind() == HigherListing.Kind.NONE
          ? Optional.of(genus)
          : Optional.empty();
    }
    return higher
        .listings()
        .aboveGenus(species)
        .map(taxon ->
            new CrosswalkRow(
                taxon,
                species,
                Relation.HIGHER_LISTING_ONLY,
                Direction.CITES_BROADER,
                false,
                List.of()))
        .map(higher::told);
  }

  /** Whether a taxon above species is listed, and where. */
  public HigherListing listing(SourceTaxon taxon) {
    return higher.listings().listing(taxon);
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
            speciesPlus, redList, DecidedLinks.of(speciesPlus, redList, rows, own), higher, this);
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
