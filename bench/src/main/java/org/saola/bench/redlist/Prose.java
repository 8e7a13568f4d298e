package org.saola.bench.redlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saola.bench.generator.Sampler;
import org.saola.bench.generator.Vocabulary;

/**
 * Invents texts. Words are as frequent as in a language (the second half as often as the first, the
 * third a third), so that texts compress like real ones. Safe for several threads.
 */
final class Prose {
  private static final int WORDS = 4_000;

  /** Makes texts of usual length compress to a third, as real ones do. */
  private static final double SKEW = 1.5;

  private static final int DRAWS = 1 << 16;

  /** Words as often as they occur. */
  private final List<String> draws;

  Prose(long seed) {
    var vocabulary = new Vocabulary(new Sampler(seed, "prose"));
    var words = new ArrayList<String>(WORDS);
    for (int rank = 1; rank <= WORDS; rank++) {
      words.add(vocabulary.word(1 + (int) (Math.log10(rank) * .8)));
    }
    draws = new ArrayList<>(DRAWS);
    for (int i = 0; i < DRAWS; i++) {
      draws.add(words.get((int) Math.pow(WORDS, Math.pow((i + .5) / DRAWS, SKEW)) - 1));
    }
  }

  String word(Sampler sampler) {
    return draws.get(sampler.between(0, DRAWS - 1));
  }

  /** A beginning in upper case and the rest in lower case, without a full stop. */
  String title(Sampler sampler, int length) {
    var text = new StringBuilder(length + 20);
    sentence(text, sampler, length);
    return text.toString();
  }

  /** Sentences of about {@code length} characters in all, without markup. */
  String plain(Sampler sampler, int length) {
    var text = new StringBuilder(length + 200);
    sentences(text, sampler, length);
    return text.toString();
  }

  /** Paragraphs of HTML of about {@code length} characters in all; empty for less than a few. */
  String html(Sampler sampler, int length) {
    var text = new StringBuilder(length + 300);
    while (text.length() < length - 40) {
      text.append("<p>");
      sentences(text, sampler, Math.min(length - text.length(), sampler.between(300, 1500)));
      if (sampler.chance(.15)) {
        text.append("&#160;<br/><strong>").append(word(sampler)).append("</strong>");
      }
      text.append("</p>");
    }
    return text.toString();
  }

  private void sentences(StringBuilder text, Sampler sampler, int length) {
    int end = text.length() + length;
    while (text.length() < end) {
      sentence(text, sampler, Math.min(end - text.length(), sampler.between(50, 180)));
      if (sampler.chance(.35)) {
        cited(text, sampler);
      }
      text.append(". ");
    }
    text.setLength(text.length() - 1);
  }

  private void sentence(StringBuilder text, Sampler sampler, int length) {
    int end = text.length() + length;
    var first = word(sampler);
    text.append(first.substring(0, 1).toUpperCase(Locale.ROOT)).append(first, 1, first.length());
    while (text.length() < end) {
      text.append(sampler.chance(.07) ? ", " : " ");
      if (sampler.chance(.02)) {
        text.append(sampler.between(2, 4000)).append(" m");
      } else if (sampler.chance(.01)) {
        text.append("<em>").append(word(sampler)).append("</em>");
      } else {
        text.append(word(sampler));
      }
    }
  }

  private void cited(StringBuilder text, Sampler sampler) {
    var name = word(sampler);
    text.append(" (")
        .append(name.substring(0, 1).toUpperCase(Locale.ROOT))
        .append(name, 1, name.length())
        .append(sampler.chance(.5) ? " <em>et al</em>. " : " &amp; Müller ")
        .append(sampler.between(1960, 2025))
        .append(')');
  }
}
