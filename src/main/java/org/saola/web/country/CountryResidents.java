package org.saola.web.country;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.language.LanguageCode;
import org.saola.store.names.Names;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.names.ReleaseNames;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.CrosswalkRow.Carry;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.web.country.CountryView.Resident;
import org.saola.web.country.CountryView.Tags;

/** Tells of species of a country what both lists say of them; may block. */
record CountryResidents(
    Names names, Supplier<Optional<SpeciesPlusSnapshot>> speciesPlus, CountryTags tags) {

  /**
   * The species of some assessments, in their order.
   *
   * @param country its code
   * @param own the names of the Red List
   */
  List<Resident> of(
      RedListSnapshot snapshot, int[] places, String country, ReleaseNames own, Language language) {
    var links = names.crosswalk(names.usual().speciesPlus(), names.usual().redList());
    return IntStream.of(places)
        .boxed()
        .flatMap(place ->
            own
                .find(snapshot.summary(place).sisTaxonId())
                .map(taxon -> {
                  var law = links.map(each -> same(each.of(taxon))).orElse(null);
                  return new Resident(
                      taxon,
                      commonName(taxon, language),
                      law,
                      tags.assessed(snapshot, place, country),
                      listed(law, links, country));
                })
                .stream())
        .toList();
  }

  /** The one taxon of CITES that means the same for sure; null when there is none, or several. */
  static @Nullable SourceTaxon same(List<CrosswalkRow> links) {
    var equal =
        links.stream()
            .filter(row -> row.direction() == Direction.EQUAL && row.appendix() == Carry.YES)
            .toList();
    return equal.size() == 1 ? equal.getFirst().cites() : null;
  }

  /** While another release is being switched to, its numbers may mean other taxa. */
  private Tags listed(@Nullable SourceTaxon law, Optional<ReleaseCrosswalk> links, String country) {
    if (law == null) {
      return Tags.UNKNOWN;
    }
    long release = links.orElseThrow().speciesPlus().release().id();
    return speciesPlus
        .get()
        .filter(snapshot -> snapshot.release().id() == release)
        .flatMap(snapshot ->
            snapshot.placeOf(law.number()).stream()
                .mapToObj(place -> tags.listed(snapshot, place, country))
                .findFirst())
        .orElse(Tags.UNKNOWN);
  }

  private static String commonName(SourceTaxon taxon, Language language) {
    return taxon.commonNames().stream()
        .filter(each -> LanguageCode.isOf(language, each.language()))
        .map(SourceTaxon.CommonName::name)
        .findFirst()
        .orElse("");
  }
}
