package org.saola.taxonomy.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.saola.taxonomy.match.compare.KeyTable;
import org.saola.taxonomy.name.text.LatinLetters;

/** The taxa of a source by what people call them. */
final class CommonNames {
  private final List<SourceTaxon> taxa = new ArrayList<>();
  private final KeyTable byName;

  CommonNames(Iterable<SourceTaxon> all) {
    var keys = new KeyTable.Builder();
    for (var taxon : all) {
      if (!taxon.commonNames().isEmpty()) {
        int place = taxa.size();
        taxa.add(taxon);
        taxon.commonNames().forEach(each -> keys.add(key(each.name()), place));
      }
    }
    byName = keys.build();
  }

  /** Small letters without marks and signs, words with one blank between. */
  static String key(String name) {
    var letters = LatinLetters.withoutMarks(name).toLowerCase(Locale.ROOT);
    var plain = Normalizer.normalize(letters, Normalizer.Form.NFKC);
    var key = new StringBuilder(plain.length());
    for (int at = 0; at < plain.length(); at++) {
      char letter = plain.charAt(at);
      if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)) {
        key.append(letter);
      } else if (letter != '\'' && letter != '’' && !key.isEmpty() && !endsBlank(key)) {
        key.append(' ');
      }
    }
    return key.toString().strip();
  }

  private static boolean endsBlank(StringBuilder key) {
    return key.charAt(key.length() - 1) == ' ';
  }

  List<SourceTaxon> find(String name) {
    var key = key(name);
    var found = new LinkedHashSet<SourceTaxon>();
    if (!key.isEmpty()) {
      byName.find(
          key,
          place -> {
            var taxon = taxa.get(place);
            if (taxon.commonNames().stream().anyMatch(each -> key(each.name()).equals(key))) {
              found.add(taxon);
            }
          });
    }
    return List.copyOf(found);
  }
}
