package org.saola.ingest;

import java.util.Comparator;

/**
 * Orders texts by Unicode code points, which is also the order of their UTF-8 bytes. {@link
 * String#compareTo} differs beyond the basic plane.
 */
public final class CodePointOrder {
  public static final Comparator<String> INSTANCE = CodePointOrder::compare;

  private CodePointOrder() {}

  private static int compare(String left, String right) {
    int length = Math.min(left.length(), right.length());
    for (int at = 0; at < length; at++) {
      char one = left.charAt(at);
      char other = right.charAt(at);
      if (one != other) {
        boolean bothOrNone = Character.isSurrogate(one) == Character.isSurrogate(other);
        return bothOrNone ? one - other : Character.isSurrogate(one) ? 1 : -1;
      }
    }
    return left.length() - right.length();
  }
}
