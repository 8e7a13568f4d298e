package org.saola.indicators.listing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an assessment says of international trade. What it does not mention is unknown. */
public enum TradeEvidence {
  /** It says that there is. */
  YES,
  /** It names a threat that trade may be behind. */
  POSSIBLE,
  /** It says nothing. */
  NO,
  /** The data lack what would say it. */
  UNKNOWN;

  private static final List<String> OF_TRADE =
      List.of("5_1_1", "5_2_1", "5_3_1", "5_3_2", "5_4_1", "5_4_2");
  private static final Set<String> TRUE = Set.of("true", "yes");
  private static final String ONGOING = "Ongoing";
  private static final String MAY_RETURN = "Past, Likely";

  /**
   * A threat.
   *
   * @param code such as {@code 5_1_1}
   */
  public record Threat(String code, @Nullable String timing, @Nullable String internationalTrade) {

    private boolean isTrade() {
      return internationalTrade != null
          && TRUE.contains(internationalTrade.strip().toLowerCase(Locale.ROOT));
    }

    private boolean mayBeTrade() {
      return OF_TRADE.stream().anyMatch(each -> code.equals(each) || code.startsWith(each + "_"))
          && (timing == null
              || timing.isBlank()
              || timing.equals(ONGOING)
              || timing.startsWith(MAY_RETURN));
    }
  }

  /**
   * Of one assessment.
   *
   * @param usedInternationally whether an end use says so
   */
  public static TradeEvidence of(boolean usedInternationally, List<Threat> threats) {
    if (usedInternationally || threats.stream().anyMatch(Threat::isTrade)) {
      return YES;
    }
    return threats.stream().anyMatch(Threat::mayBeTrade) ? POSSIBLE : NO;
  }

  /** The same where what is missing may only be missing in the data. */
  public TradeEvidence inPart() {
    return this == NO ? UNKNOWN : this;
  }

  /** As answers write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
