package org.saola.web.trade;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.decision.Outcome;

/**
 * The answer to a question, in the language of the page.
 *
 * @param text what it comes to
 * @param taxa what it was decided for
 * @param appendix the strictest that applies; null for none
 * @param annex the strictest that applies; null for none
 * @param documents that are needed, or would be
 * @param questions what a person must settle
 * @param fired the rules that decided
 * @param setAside what was weighed and does not count
 * @param quotas of the year
 * @param cautions what limits the answer
 * @param candidates names that may be meant
 * @param json the same from the API
 */
public record TradeAnswer(
    Outcome outcome,
    String text,
    List<Taxon> taxa,
    @Nullable String appendix,
    @Nullable String annex,
    List<Paper> documents,
    List<String> questions,
    boolean mayTurnStricter,
    List<TradeFinding> fired,
    List<TradeFinding> setAside,
    List<YearQuota> quotas,
    List<String> cautions,
    String disclaimer,
    LocalDate dataDay,
    List<Taxon> candidates,
    String json) {

  /** A taxon, and where a link about it leads. */
  public record Taxon(String name, String path) {}

  /** A document and the country whose authority issues it. */
  public record Paper(String name, String country) {}

  /**
   * How much may be exported in the year.
   *
   * @param amount as text; null where the data have no number
   * @param unit as the data name it; empty for pieces
   * @param note of what specimens, as the source says; empty when it says nothing
   * @param exceeded whether the shipment alone is more
   */
  public record YearQuota(@Nullable String amount, String unit, String note, boolean exceeded) {}

  /** The class of its colour: {@code good}, {@code bad}, {@code doubt} or none. */
  public String colour() {
    return switch (outcome) {
      case NOT_PERMITTED, SUSPENDED -> "bad";
      case INVALID_REQUEST, UNKNOWN_TAXON, NEEDS_HUMAN -> "doubt";
      case EXEMPT, NO_CONTROL -> "good";
      case DOCUMENTS_REQUIRED -> "";
    };
  }

  /** Whether documents are named that nobody may issue on these facts, or not now. */
  public boolean isRefused() {
    return outcome == Outcome.NOT_PERMITTED || outcome == Outcome.SUSPENDED;
  }

  /** Whether it can be said of one movement that documents are all that is needed. */
  public boolean isOfDocuments() {
    return outcome == Outcome.DOCUMENTS_REQUIRED;
  }
}
