package org.saola.store.names;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.saola.language.Translation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.match.SourceTaxon;

/**
 * Genera whose listing in CITES has conditions, such as succulent species only, or certain
 * populations: of a species that CITES does not name nobody can tell whether it is under it.
 */
final class ConditionalListings {
  private static final Pattern MARKUP = Pattern.compile("<[^<>]*>|[\\s\\p{Z}]+");

  /** Where the listing comes from, as in {@code [ORDER listing PRIMATES spp.]}. */
  private static final Pattern ORIGIN = Pattern.compile("\\[[^\\[\\]]*\\]");

  /** Says what the name was or is called, and no more. */
  private static final Pattern NAMES_ONLY =
      Pattern.compile(
          "(?:(?:formerly|originally) )?(?:included|listed) (?:in|under|as) [^,;]*",
          Pattern.CASE_INSENSITIVE);

  private ConditionalListings() {}

  /** Those of some genera. */
  static Set<SourceTaxon> of(SpeciesPlusSnapshot snapshot, Collection<SourceTaxon> genera) {
    var conditional = new LinkedHashSet<SourceTaxon>();
    for (var genus : genera) {
      var place = snapshot.placeOf(genus.number());
      if (place.isPresent()
          && isConditional(snapshot.records(new int[] {place.getAsInt()}).getFirst())) {
        conditional.add(genus);
      }
    }
    return conditional;
  }

  private static boolean isConditional(TaxonRecord taxon) {
    return taxon.citesListings().stream()
        .filter(Listing::current)
        .anyMatch(listing -> isCondition(listing.annotation()));
  }

  /** Whether an annotation says more than where a listing comes from, in any language. */
  static boolean isCondition(Translation annotation) {
    return Stream.of(annotation.en(), annotation.es(), annotation.fr())
        .flatMap(Stream::ofNullable)
        .filter(text -> !text.isBlank())
        .limit(1)
        .anyMatch(ConditionalListings::saysMore);
  }

  private static boolean saysMore(String text) {
    var plain = ORIGIN.matcher(MARKUP.matcher(text).replaceAll(" ")).replaceAll(" ");
    var rest = plain.replaceAll(" +", " ").strip();
    return !rest.isEmpty() && !NAMES_ONLY.matcher(rest).matches();
  }
}
