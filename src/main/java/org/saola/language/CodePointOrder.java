package org.saola.language;

import java.util.Comparator;

/**
 * Texts by Unicode code points, which is the order of their UTF-8 bytes. {@link String#compareTo}
 * differs for characters beyond U+FFFF.
 */
public final class CodePointOrder {
  public static final Comparator<String> INSTANCE = CodePointOrder::compare;

  private CodePointOrder() {}

  public static int compare(String first, String second) {
    int length = Math.min(first.length(), second.length());
    for (int i = 0; i < length; i++) {
      char one = first.charAt(i);
      char other = second.charAt(i);
      if (one != other) {
        boolean beyond = Character.isSurrogate(one);
        // surrogates stand for code points above all others, though their own values are lower
        return beyond == Character.isSurrogate(other)
            ? Character.compare(one, other)
            : Boolean.compare(beyond, !beyond);
      }
    }
    return Integer.compare(first.length(), second.length());
  }
}
