package org.saola.api.saola1.asof;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.status.State;
import org.saola.status.law.LawBook;
import org.saola.taxonomy.Taxon;
import org.saola.taxonomy.TaxonConcept;

/**
 * What a name or an id means in the law of a release: exactly spelled accepted names, and ids such
 * as {@code cites:4521}. Another name is never used in its place, only named.
 *
 * @param taxon null when there is none, or not one
 * @param state what the name is when it is no taxon
 * @param candidates accepted names that may have been meant
 */
record NameInLaw(@Nullable Taxon taxon, State state, List<String> candidates) {
  private static final String CITES = "cites:";

  /** The id in a text such as {@code cites:4521} or {@code 4521}. */
  static OptionalInt id(String text, String prefix) {
    var digits = text.startsWith(prefix) ? text.substring(prefix.length()) : text;
    return digits.matches("[1-9]\\d{0,8}")
        ? OptionalInt.of(Integer.parseInt(digits))
        : OptionalInt.empty();
  }

  static NameInLaw of(String text, LawBook law) {
    var name = text.strip();
    var id = id(name, CITES);
    var found =
        id.isPresent()
            ? Optional.ofNullable(law.names().find(id.getAsInt())).stream().toList()
            : law.names().spelled(name);
    var taxa =
        found.stream()
            .map(concept -> law.listings().classification().find(concept.id()))
            .flatMap(Stream::ofNullable)
            .toList();
    return switch (taxa.size()) {
      case 1 -> new NameInLaw(taxa.getFirst(), State.LISTED, List.of());
      case 0 -> new NameInLaw(null, State.NAME_UNKNOWN, candidates(name, law));
      default ->
          new NameInLaw(
              null, State.AMBIGUOUS, taxa.stream().map(taxon -> CITES + taxon.id()).toList());
    };
  }

  private static List<String> candidates(String name, LawBook law) {
    return law.names().mayMean(name).stream().map(TaxonConcept::fullName).distinct().toList();
  }

  /**
   * The taxon.
   *
   * @throws Problem if there is not exactly one
   */
  static Taxon require(String text, LawBook law) {
    var asked = of(text, law);
    if (asked.taxon == null) {
      throw Problem.notFound(
          asked.candidates,
          asked.state == State.AMBIGUOUS ? "taxon.several" : "taxon.accepted",
          Parameters.shown(text));
    }
    return asked.taxon;
  }
}
