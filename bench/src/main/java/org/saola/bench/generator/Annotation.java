package org.saola.bench.generator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a listing change: the last fourteen columns of its row.
 *
 * @param cells short, full note; # symbol, its document, its note; nomenclature note; each text in
 *     English, Spanish, French
 */
record Annotation(List<@Nullable String> cells) {
  static final Annotation NONE = new Annotation(Collections.nCopies(14, null));

  /** A third without any text, the others with 20 to 600 characters, most of them translated. */
  static Annotation draw(Sampler sampler, Vocabulary vocabulary, boolean plant) {
    var cells = new ArrayList<@Nullable String>();
    boolean noted = sampler.chance(.55);
    translated(cells, noted && sampler.chance(.4) ? 60 : 0, sampler, vocabulary);
    translated(cells, noted ? Math.min(600, 20 + sampler.skewed(140)) : 0, sampler, vocabulary);
    if (plant && sampler.chance(.6)) {
      cells.add("#" + sampler.between(1, 17));
      cells.add(sampler.chance(.9) ? "CoP" + sampler.between(9, 19) : null);
      translated(cells, sampler.between(60, 400), sampler, vocabulary);
    } else {
      cells.addAll(Collections.nCopies(5, null));
    }
    translated(cells, sampler.chance(.05) ? 50 : 0, sampler, vocabulary);
    return new Annotation(Collections.unmodifiableList(cells));
  }

  private static void translated(
      List<@Nullable String> cells, int length, Sampler sampler, Vocabulary vocabulary) {
    if (length == 0) {
      cells.addAll(Collections.nCopies(3, null));
      return;
    }
    cells.add(vocabulary.text(length));
    cells.add(sampler.chance(.8) ? vocabulary.text(length) : null);
    cells.add(sampler.chance(.8) ? vocabulary.text(length) : null);
  }
}
