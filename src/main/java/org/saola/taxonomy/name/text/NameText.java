package org.saola.taxonomy.name.text;

import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people write around a name is taken off, and signs are written in one way. */
public final class NameText {
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]{0,200}>");
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}));");
  private static final Pattern LIST_NUMBER =
      Pattern.compile("^(?:\\d{1,5}[.)]\\s+(?=\\D)|\\(?[a-z0-9]{1,3}\\)\\s+|[-•·◦▪■●○]\\s+)");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}_+]+|%20");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s]]|[†‡\\uFE0E\\uFE0F]");
  private static final Pattern ENCLOSED = Pattern.compile("^([*\"'])(?!\\1)(.*?)\\1$");

  private NameText() {}

  /** A name without markup, invisible characters and odd blanks. */
  public static String clean(String text) {
    if (isClean(text)) {
      return text;
    }
    var plain = decoded(decoded(text));
    plain = TAG.matcher(plain).replaceAll("");
    plain = INVISIBLE.matcher(plain).replaceAll("");
    plain = Normalizer.normalize(plain, Normalizer.Form.NFC);
    plain = BLANKS.matcher(signs(plain)).replaceAll(" ").strip();
    plain = LIST_NUMBER.matcher(plain).replaceFirst("");
    return withoutEnds(plain);
  }

  /** Names of most lists have nothing to clean. */
  private static boolean isClean(String text) {
    char before = ' ';
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      if (!(inWord(letter) || (at > 0 && betweenWords(letter, before)))) {
        return false;
      }
      before = letter;
    }
    boolean entity = text.indexOf('&') >= 0 && text.indexOf(';') >= 0;
    boolean lettered = text.indexOf(')') == 1;
    return !lettered && before != ' ' && before != ',' && !entity && !text.endsWith(" .");
  }

  /** Letters with marks are one character each up to the end of Latin Extended-B. */
  private static boolean inWord(char letter) {
    return (letter >= 'a' && letter <= 'z')
        || (letter >= 'A' && letter <= 'Z')
        || (letter >= 'À' && letter <= 'ɏ' && Character.isLetter(letter));
  }

  private static boolean betweenWords(char letter, char before) {
    return switch (letter) {
      case ' ' -> before != ' ';
      case '.', ',', '(', ')', '-', '&' -> true;
      default -> letter >= '0' && letter <= '9';
    };
  }

  private static String withoutEnds(String plain) {
    var text = plain;
    var enclosed = ENCLOSED.matcher(text);
    if (enclosed.matches() && enclosed.group(2).indexOf(text.charAt(0)) < 0) {
      text = enclosed.group(2).strip();
    }
    while (text.endsWith(";") || text.endsWith(" .") || text.endsWith(",")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    if (text.startsWith("= ") || text.startsWith("≡ ")) {
      text = text.substring(2).strip();
    }
    return text.startsWith("*") ? text.substring(1).strip() : text;
  }

  private static String decoded(String text) {
    return text.indexOf('&') < 0
        ? text
        : ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
  }

  private static String character(MatchResult entity) {
    if (entity.group(1) != null) {
      return codePoint(Integer.parseInt(entity.group(1)), entity.group());
    }
    if (entity.group(2) != null) {
      return codePoint(Integer.parseInt(entity.group(2), 16), entity.group());
    }
    return switch (entity.group(3)) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      case "times" -> "×";
      case "eacute" -> "é";
      case "egrave" -> "è";
      case "auml" -> "ä";
      case "ouml" -> "ö";
      case "uuml" -> "ü";
      case "euml" -> "ë";
      case "aelig" -> "æ";
      case "oelig" -> "œ";
      case "ccedil" -> "ç";
      case "ntilde" -> "ñ";
      case "oslash" -> "ø";
      case "aring" -> "å";
      default -> entity.group();
    };
  }

  private static String codePoint(int code, String otherwise) {
    return Character.isValidCodePoint(code) && code > 0 ? Character.toString(code) : otherwise;
  }

  /** One apostrophe, one quotation mark, one hyphen, one sign for hybrids; no long s. */
  private static String signs(String text) {
    var out = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      out.append(
          switch (letter) {
            case '‘', '’', 'ʼ', 'ʹ', '`', '´', '′' -> '\'';
            case '“', '”', '„', '«', '»', '″' -> '"';
            case '‐', '‑', '‒', '–', '—', '−' -> '-';
            case '✕', '✖', '⨯', '╳' -> '×';
            case 'ſ' -> 's';
            case '（' -> '(';
            case '）' -> ')';
            case '，' -> ',';
            default -> letter;
          });
    }
    return out.toString();
  }
}
