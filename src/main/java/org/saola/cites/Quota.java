package org.saola.cites;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saola.trade.TradeScope;

/**
 * An export quota as a party published it.
 *
 * @param taxonConceptId null = all taxa of the country
 * @param amount null = a quota without a number; never negative
 * @param unitId a trade code of type unit; null = specimens
 * @param startDate the first day; null = the first of the year of publication
 * @param endDate the last day; null = the last of the year of publication
 * @param scope which trade it is about, where the source tells that apart from its notes
 */
public record Quota(
    int id,
    @Nullable Integer taxonConceptId,
    int geoEntityId,
    @Nullable Double amount,
    @Nullable Integer unitId,
    @Nullable String notes,
    @Nullable String url,
    @Nullable LocalDate publicationDate,
    boolean current,
    boolean publicDisplay,
    @Nullable LocalDate startDate,
    @Nullable LocalDate endDate,
    TradeScope scope) {

  /** The amount as people write it, such as {@code 2.5}; null without a number. */
  public @Nullable String quantity() {
    return amount == null ? null : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
  }

  /** One of which the source tells neither days nor a scope. */
  public Quota(
      int id,
      @Nullable Integer taxonConceptId,
      int geoEntityId,
      @Nullable Double amount,
      @Nullable Integer unitId,
      @Nullable String notes,
      @Nullable String url,
      @Nullable LocalDate publicationDate,
      boolean current,
      boolean publicDisplay) {
    this(
        id,
        taxonConceptId,
        geoEntityId,
        amount,
        unitId,
        notes,
        url,
        publicationDate,
        current,
        publicDisplay,
        null,
        null,
        TradeScope.ANY);
  }
}
