package org.saola.status.history;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The category of today as indicators weigh it: possibly extinct apart from critically endangered,
 * and nothing for the codes of before 1994, whose criteria were other ones.
 */
public final class WeighedCategory {
  private static final Map<String, String> FORMER =
      Map.of("LR/lc", "LC", "LR/nt", "NT", "LR/cd", "NT", "Ex", "EX", "lc", "LC");
  private static final Set<String> OF_TODAY =
      Set.of("LC", "NT", "VU", "EN", "CR", "CR(PE)", "CR(PEW)", "RE", "EW", "EX", "DD");
  private static final Set<String> NOT_EVALUATED = Set.of("NE", "NA", "");
  private static final String CRITICAL = "CR";

  private WeighedCategory() {}

  static Optional<String> of(DatedAssessment assessment) {
    return of(
        assessment.category(), assessment.possiblyExtinct(), assessment.possiblyExtinctInTheWild());
  }

  /** Empty when no weight can be given; {@code NE} for what was not evaluated or not applicable. */
  public static Optional<String> of(
      String code, boolean possiblyExtinct, boolean possiblyExtinctInTheWild) {
    var today = FORMER.getOrDefault(code, code);
    if (NOT_EVALUATED.contains(today)) {
      return Optional.of("NE");
    }
    if (today.equals(CRITICAL) && possiblyExtinct) {
      return Optional.of("CR(PE)");
    }
    if (today.equals(CRITICAL) && possiblyExtinctInTheWild) {
      return Optional.of("CR(PEW)");
    }
    return Optional.of(today).filter(OF_TODAY::contains);
  }
}
