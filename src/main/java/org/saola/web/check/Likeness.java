package org.saola.web.check;

import java.util.stream.Stream;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.compare.EditDistance;
import org.saola.taxonomy.match.compare.PlainText;

/** How like a name is to the names of a taxon. */
final class Likeness {
  private static final int WHOLE = 100;
  private static final int FARTHEST = 12;

  private Likeness() {}

  /** 0 to 100; 100 where it is one of the scientific names of the taxon. */
  static int of(String given, SourceTaxon taxon) {
    var plain = PlainText.of(given);
    return Stream.concat(Stream.of(taxon.accepted()), taxon.synonyms().stream())
        .map(SourceName::name)
        .mapToInt(name -> of(plain, PlainText.of(name)))
        .max()
        .orElse(0);
  }

  private static int of(String one, String other) {
    int length = Math.max(one.length(), other.length());
    // an author that follows the name is no part of it
    if (other.indexOf(' ') > 0 && one.startsWith(other + " ")) {
      return WHOLE;
    }
    if (length == 0) {
      return 0;
    }
    int distance = EditDistance.of(one, other, FARTHEST);
    return distance > FARTHEST ? 0 : WHOLE * (length - Math.min(length, distance)) / length;
  }
}
