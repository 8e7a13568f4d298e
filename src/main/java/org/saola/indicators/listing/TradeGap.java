package org.saola.indicators.listing;

import java.util.Locale;
import java.util.Set;
import org.saola.indicators.RiskCategory;

/**
 * Whether a threatened species is traded and in no appendix that restricts it. That a species is
 * threatened is not what CITES asks for a listing; the list shows where to look.
 *
 * @param reason the word for it, such as {@code unlisted}
 */
public record TradeGap(Membership membership, String reason) {
  private static final Set<String> UNSURE =
      Set.of(
          "ambiguous",
          "split",
          "lump",
          "unknown",
          "not_imported",
          "not_in_the_law",
          "higher_listing_untold");

  /** Whether a species is in the gap. */
  public enum Membership {
    YES,
    NO,
    /** What is known does not tell. */
    APART;

    /** As answers write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is known of a species.
   *
   * @param appendices of CITES on the day, {@code NC} among them if a part of the species is in
   *     none; empty when it is in none
   * @param relation of its names in both lists, such as {@code exact}; {@code none} without a name
   *     in CITES
   */
  public record Facts(
      RiskCategory category, TradeEvidence trade, Set<String> appendices, String relation) {

    public Facts {
      appendices = relation.equals("none") ? Set.of() : Set.copyOf(appendices);
    }
  }

  /**
   * Asks step by step; the first that decides is the reason.
   *
   * @param also categories that count besides the threatened ones
   */
  public static TradeGap of(Facts facts, Set<RiskCategory> also) {
    if (UNSURE.contains(facts.relation())) {
      return apart("name_" + facts.relation());
    }
    if (facts.category() == RiskCategory.UNKNOWN) {
      return apart("category_unknown");
    }
    if (!facts.category().threatened() && !also.contains(facts.category())) {
      return no("not_threatened");
    }
    if (facts.trade() == TradeEvidence.NO) {
      return no("no_trade_evidence");
    }
    var appendices = facts.appendices();
    if (appendices.contains("I") || appendices.contains("II")) {
      return appendices.contains("NC") ? apart("partly_listed") : no("listed");
    }
    var reason = appendices.contains("III") ? "appendix_iii_only" : "unlisted";
    return facts.trade() == TradeEvidence.YES
        ? new TradeGap(Membership.YES, reason)
        : apart(reason + "_trade_" + facts.trade().code());
  }

  private static TradeGap apart(String reason) {
    return new TradeGap(Membership.APART, reason);
  }

  private static TradeGap no(String reason) {
    return new TradeGap(Membership.NO, reason);
  }
}
