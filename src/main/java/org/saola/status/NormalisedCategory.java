package org.saola.status;

import java.util.Map;
import java.util.Optional;

/**
 * The categories of today (version 3.1) for the codes of all versions. Codes without an equal have
 * none: Indeterminate and Threatened may be any of the threatened categories, Rare lies on both
 * sides of the threshold, and {@code Ex?} and {@code Ex/E} leave open what {@code EX} decides.
 */
public final class NormalisedCategory {
  private static final Map<String, String> BY_CODE =
      Map.ofEntries(
          Map.entry("EX", "EX"),
          Map.entry("Ex", "EX"),
          Map.entry("EW", "EW"),
          Map.entry("RE", "RE"),
          Map.entry("CR", "CR"),
          Map.entry("EN", "EN"),
          Map.entry("E", "EN"),
          Map.entry("VU", "VU"),
          Map.entry("V", "VU"),
          Map.entry("NT", "NT"),
          Map.entry("LR/nt", "NT"),
          Map.entry("LR/cd", "NT"),
          Map.entry("LC", "LC"),
          Map.entry("LR/lc", "LC"),
          Map.entry("nt", "LC"),
          Map.entry("DD", "DD"),
          Map.entry("K", "DD"),
          Map.entry("NA", "NA"),
          Map.entry("NE", "NE"));

  private NormalisedCategory() {}

  /**
   * The category of a code; empty when none is equal.
   *
   * @param code case counts: {@code NT} is Near Threatened, {@code nt} Not Threatened
   */
  public static Optional<String> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
