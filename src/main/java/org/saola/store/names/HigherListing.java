package org.saola.store.names;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;

/**
 * What CITES says of a taxon above species itself. What is published of it in short sums up what is
 * said of its species, too, and tells nothing of those that CITES does not name.
 *
 * @param appendices in which it is listed itself or by a taxon above; empty unless that is told
 */
public record HigherListing(Kind kind, Set<String> appendices) {
  private static final Pattern MARKUP = Pattern.compile("<[^<>]*>|[\\s\\p{Z}]+");

  /** Where the listing comes from, as in {@code [ORDER listing PRIMATES spp.]}. */
  private static final Pattern ORIGIN = Pattern.compile("\\[[^\\[\\]]*\\]");

  /** Says what the name was or is called, and no more. */
  private static final Pattern NAMES_ONLY =
      Pattern.compile(
          "(?:(?:formerly|originally) )?(?:included|listed) (?:in|under|as) [^,;]*",
          Pattern.CASE_INSENSITIVE);

  /** Whether all of a taxon is listed. */
  public enum Kind {
    /** It is not listed, though some of its species may be. */
    NONE,
    /** Nobody knows whether it is listed, or only some of its species. */
    UNTOLD,
    /** Of a species that CITES does not name nobody can tell whether the conditions hold. */
    CONDITIONAL,
    WHOLE
  }

  /** Of a taxon or a release that can't be asked. */
  static final HigherListing UNTOLD = new HigherListing(Kind.UNTOLD, Set.of());

  public HigherListing {
    appendices = Set.copyOf(appendices);
  }

  /**
   * Of one taxon.
   *
   * @param whole whether the release has all listings of CITES
   */
  public static HigherListing of(TaxonRecord taxon, boolean whole) {
    var current =
        taxon.citesListings().stream()
            .filter(each -> each.current() && each.type() == ChangeType.ADDITION)
            .toList();
    var told = current.stream().filter(HigherListing::isTold).toList();
    if (told.isEmpty()) {
      return whole && current.isEmpty() ? new HigherListing(Kind.NONE, Set.of()) : UNTOLD;
    }
    boolean conditional =
        told.stream().anyMatch(each -> HigherListing.isCondition(each.annotation()));
    return new HigherListing(
        conditional ? Kind.CONDITIONAL : Kind.WHOLE,
        told.stream().map(Listing::symbol).collect(Collectors.toSet()));
  }

  /** Whether it is more than an appendix that a summary named. */
  private static boolean isTold(Listing listing) {
    return listing.id() != null
        || listing.effectiveAt() != null
        || listing.hash() != null
        || texts(listing.annotation()).findAny().isPresent();
  }

  private static Stream<String> texts(Translation text) {
    return Stream.of(text.en(), text.es(), text.fr())
        .flatMap(Stream::ofNullable)
        .filter(each -> !each.isBlank());
  }

  /** Whether an annotation says more than where a listing comes from, in any language. */
  static boolean isCondition(Translation annotation) {
    return texts(annotation).limit(1).anyMatch(HigherListing::saysMore);
  }

  private static boolean saysMore(String text) {
    var plain = ORIGIN.matcher(MARKUP.matcher(text).replaceAll(" ")).replaceAll(" ");
    var rest = plain.replaceAll(" +", " ").strip();
    return !rest.isEmpty() && !NAMES_ONLY.matcher(rest).matches();
  }
}
