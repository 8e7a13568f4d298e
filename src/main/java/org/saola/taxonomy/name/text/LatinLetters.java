package org.saola.taxonomy.name.text;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names in the letters that the codes of nomenclature allow. */
public final class LatinLetters {
  private LatinLetters() {}

  public static boolean plain(CharSequence text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 128) {
        return false;
      }
    }
    return true;
  }

  /** Umlauts become two letters, ligatures too, and marks fall, as the codes ask for. */
  public static String transliterated(String word) {
    if (plain(word)) {
      return word;
    }
    var composed = Normalizer.normalize(word, Normalizer.Form.NFC);
    var out = new StringBuilder(word.length() + 4);
    for (int at = 0; at < composed.length(); at++) {
      char letter = composed.charAt(at);
      var umlaut = umlaut(letter, at > 0 ? composed.charAt(at - 1) : ' ');
      if (umlaut == null) {
        out.append(letter);
      } else {
        out.append(umlaut);
      }
    }
    return withoutMarks(out.toString());
  }

  private static @Nullable String umlaut(char letter, char before) {
    return switch (letter) {
      case 'ä' -> "ae";
      case 'ö' -> before == 'o' ? "o" : "oe"; // after an o it only parts the vowels
      case 'ø' -> "oe";
      case 'ü' -> "ue";
      case 'å' -> "ao";
      case 'Ä' -> "Ae";
      case 'Ö', 'Ø' -> "Oe";
      case 'Ü' -> "Ue";
      default -> null;
    };
  }

  /** Letters without their marks; ligatures become two letters. */
  public static String withoutMarks(String word) {
    if (plain(word)) {
      return word;
    }
    var decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
    var out = new StringBuilder(decomposed.length() + 4);
    for (int at = 0; at < decomposed.length(); at++) {
      char letter = decomposed.charAt(at);
      if (Character.getType(letter) != Character.NON_SPACING_MARK) {
        append(out, letter);
      }
    }
    return out.toString();
  }

  private static void append(StringBuilder out, char letter) {
    switch (letter) {
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'Æ' -> out.append("Ae");
      case 'Œ' -> out.append("Oe");
      case 'ß' -> out.append("ss");
      case 'ø' -> out.append('o');
      case 'Ø' -> out.append('O');
      case 'ł' -> out.append('l');
      case 'ı' -> out.append('i');
      default -> out.append(letter);
    }
  }
}
