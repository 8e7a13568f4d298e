package org.saola.bench.generator;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Invents names and texts: pronounceable, of realistic length, some with awkward characters. */
public final class Vocabulary {
  private static final List<String> ONSETS =
      List.of(
          "b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "ch", "br", "cr", "gl",
          "ph", "pl", "st", "th", "tr");
  private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "ae", "ia", "eo");
  private static final List<String> CODAS = List.of("", "", "", "n", "s", "r", "l");
  private static final List<String> EPITHET_ENDINGS =
      List.of("us", "a", "um", "is", "ensis", "oides", "ii", "ata", "osa", "folia");
  private static final List<String> AUTHORS =
      List.of(
          "Ångström",
          "Müller",
          "Çelik",
          "Łukasz",
          "Nuñez",
          "Søren",
          "Smith",
          "Gray",
          "O'Brien",
          "d'Arc",
          "Linné",
          "Schmidt",
          "Silva",
          "Tanaka",
          "Ivanov");
  private static final List<String> FILLERS =
      List.of(
          "of",
          "the",
          "except",
          "population",
          "specimens",
          "included",
          "in",
          "trade",
          "and",
          "all",
          "parts",
          "derivatives",
          "live",
          "to",
          "an",
          "annual",
          "export",
          "quota",
          "for",
          "international",
          "hunting",
          "trophies",
          "hides",
          "seeds",
          "pollen",
          "cut",
          "flowers",
          "artificially",
          "propagated",
          "plants");

  private final Sampler sampler;
  private final Set<String> taken = new HashSet<>();

  public Vocabulary(Sampler sampler) {
    this.sampler = sampler;
  }

  /** A word that was not given out before by this vocabulary, with a capital letter. */
  public String properName() {
    while (true) {
      var word = word(sampler.between(2, 4));
      if (taken.add(word)) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
      }
    }
  }

  /** The second or third word of a name; may repeat. */
  public String epithet() {
    return word(sampler.between(2, 3)) + sampler.oneOf(EPITHET_ENDINGS);
  }

  /** Letters without a meaning. */
  public String word(int syllables) {
    var word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(sampler.oneOf(ONSETS)).append(sampler.oneOf(VOWELS));
    }
    return word.append(sampler.oneOf(CODAS)).toString();
  }

  /** Author and year; null for one name in eight, rarely empty. */
  public @Nullable String author() {
    if (sampler.chance(.12)) {
      return null;
    }
    if (sampler.chance(.01)) {
      return "";
    }
    int year = sampler.between(1758, 2018);
    return switch (sampler.between(0, 3)) {
      case 0 -> "(%s, %d)".formatted(sampler.oneOf(AUTHORS), year);
      case 1 -> "%s & %s, %d".formatted(sampler.oneOf(AUTHORS), sampler.oneOf(AUTHORS), year);
      case 2 -> "(%s) %s".formatted(sampler.oneOf(AUTHORS), sampler.oneOf(AUTHORS));
      default -> "%s, %d".formatted(sampler.oneOf(AUTHORS), year);
    };
  }

  /** A text of about {@code length} characters; one in six carries HTML. */
  String text(int length) {
    var text = new StringBuilder(length + 20);
    boolean marked = sampler.chance(.17);
    while (text.length() < length) {
      if (!text.isEmpty()) {
        text.append(sampler.chance(.08) ? ", " : " ");
      }
      if (marked && sampler.chance(.1)) {
        text.append("<i>").append(word(3)).append("</i>");
      } else {
        text.append(sampler.chance(.25) ? word(3) : sampler.oneOf(FILLERS));
      }
    }
    return text.append('.').toString();
  }

  /** A bibliographic reference of about 120 characters. */
  String citation() {
    return "%s, %s. %d. <i>%s</i> %s & Co., pp. %d."
        .formatted(
            sampler.oneOf(AUTHORS),
            (char) sampler.between('A', 'Z'),
            sampler.between(1850, 2023),
            text(sampler.between(40, 80)),
            properName(),
            sampler.between(10, 900));
  }

  /** A name as people use it, in any language. */
  public String commonName() {
    return word(sampler.between(2, 3))
        + sampler.oneOf(
            List.of(" bear", "'s orchid", " d'or", " Żółw", "vogel", " 虎", " 蘭", " león"));
  }
}
