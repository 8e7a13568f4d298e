package org.saola.taxonomy.name.text;

import org.jspecify.annotations.Nullable;

/** Years as they stand after authors. */
public final class Years {
  private Years() {}

  /**
   * The year that a number gives: {@code 1998} of {@code 1998a}, {@code 198?} as it is; the first
   * of a range. Null for other numbers.
   */
  public static @Nullable String of(String number) {
    if (number.length() < 4 || (number.charAt(0) != '1' && number.charAt(0) != '2')) {
      return null;
    }
    int digits = 0;
    while (digits < number.length() && Character.isDigit(number.charAt(digits))) {
      digits++;
    }
    if (digits == 3 && number.length() == 4 && number.charAt(3) == '?') {
      return number;
    }
    boolean year = digits == 4 && ends(number.substring(4)) && number.compareTo("1500") > 0;
    return year && number.compareTo("2200") < 0 ? number.substring(0, 4) : null;
  }

  private static boolean ends(String rest) {
    return rest.isEmpty()
        || rest.equals("?")
        || (rest.length() == 1 && Character.isLetter(rest.charAt(0)))
        || (rest.length() > 2 && (rest.charAt(0) == '-' || rest.charAt(0) == '/'));
  }
}
