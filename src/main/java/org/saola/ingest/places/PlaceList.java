package org.saola.ingest.places;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Takes cells apart that list codes or names, by whatever stands between them. */
final class PlaceList {
  static final String JOINED = ", ";

  private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;|/\\r\\n]\\s*|\\s{2,}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9]");

  private PlaceList() {}

  /** Whatever stands between separators; names that hold commas are in several parts. */
  static List<String> parts(String cell) {
    return nonEmpty(SEPARATOR.split(cell, -1));
  }

  /** The codes of a cell in upper case; empty when it is blank or holds anything else. */
  static List<String> codes(String cell) {
    var parts = parts(cell);
    var words = parts.stream().allMatch(PlaceList::isCode) ? parts : words(cell);
    return words.stream().allMatch(PlaceList::isCode)
        ? words.stream().map(code -> code.toUpperCase(Locale.ROOT)).distinct().toList()
        : List.of();
  }

  private static List<String> words(String cell) {
    return nonEmpty(BLANKS.split(cell, -1));
  }

  private static List<String> nonEmpty(String[] parts) {
    return Arrays.stream(parts).map(String::strip).filter(part -> !part.isEmpty()).toList();
  }

  private static boolean isCode(String word) {
    return CODE.matcher(word).matches();
  }

  /** Parts that make up a name. */
  static String joined(List<String> parts, int from, int to) {
    return String.join(JOINED, parts.subList(from, to));
  }
}
