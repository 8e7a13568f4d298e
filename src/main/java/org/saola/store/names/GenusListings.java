package org.saola.store.names;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.saola.language.Translation;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.match.SourceTaxon;

/**
 * Which genera CITES lists. Where the listing of one has conditions, such as succulent species only
 * or certain populations, nobody can tell of a species that CITES does not name whether it is under
 * it.
 *
 * @param listed themselves, or by a taxon above
 * @param conditional those of them whose listing has conditions
 */
record GenusListings(Set<SourceTaxon> listed, Set<SourceTaxon> conditional) {
  private static final Pattern MARKUP = Pattern.compile("<[^<>]*>|[\\s\\p{Z}]+");

  /** Where the listing comes from, as in {@code [ORDER listing PRIMATES spp.]}. */
  private static final Pattern ORIGIN = Pattern.compile("\\[[^\\[\\]]*\\]");

  /** Says what the name was or is called, and no more. */
  private static final Pattern NAMES_ONLY =
      Pattern.compile(
          "(?:(?:formerly|originally) )?(?:included|listed) (?:in|under|as) [^,;]*",
          Pattern.CASE_INSENSITIVE);

  GenusListings {
    listed = Set.copyOf(listed);
    conditional = Set.copyOf(conditional);
  }

  /** Of some genera. */
  static GenusListings of(SpeciesPlusSnapshot snapshot, Collection<SourceTaxon> genera) {
    var listed = new HashSet<SourceTaxon>();
    var conditional = new HashSet<SourceTaxon>();
    for (var genus : genera) {
      var place = snapshot.placeOf(genus.number());
      if (place.isPresent()) {
        var taxon = snapshot.records(new int[] {place.getAsInt()}).getFirst();
        var current = taxon.citesListings().stream().filter(Listing::current).toList();
        if (!current.isEmpty()) {
          listed.add(genus);
        }
        if (current.stream().anyMatch(each -> isCondition(each.annotation()))) {
          conditional.add(genus);
        }
      }
    }
    return new GenusListings(listed, conditional);
  }

  /** Of a release that can't be asked any more: each may be listed, under whatever conditions. */
  static GenusListings untold(Collection<SourceTaxon> genera) {
    return new GenusListings(Set.copyOf(genera), Set.copyOf(genera));
  }

  /** Whether an annotation says more than where a listing comes from, in any language. */
  static boolean isCondition(Translation annotation) {
    return Stream.of(annotation.en(), annotation.es(), annotation.fr())
        .flatMap(Stream::ofNullable)
        .filter(text -> !text.isBlank())
        .limit(1)
        .anyMatch(GenusListings::saysMore);
  }

  private static boolean saysMore(String text) {
    var plain = ORIGIN.matcher(MARKUP.matcher(text).replaceAll(" ")).replaceAll(" ");
    var rest = plain.replaceAll(" +", " ").strip();
    return !rest.isEmpty() && !NAMES_ONLY.matcher(rest).matches();
  }
}
