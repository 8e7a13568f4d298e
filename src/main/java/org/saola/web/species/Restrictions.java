package org.saola.web.species;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Quotas, suspensions and decisions: those in force on the day first. */
public record Restrictions(
    List<Quota> quotas,
    List<Suspension> suspensions,
    List<Decision> decisions,
    List<String> reservations) {

  /** Whether something holds on the day, or may. */
  public enum Standing {
    IN_FORCE,
    UNCERTAIN,
    ENDED;

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A quota of a country.
   *
   * @param share of the largest quota shown, in per cent
   */
  public record Quota(
      int id,
      String country,
      @Nullable LocalDate published,
      @Nullable Double amount,
      @Nullable String unit,
      @Nullable String notes,
      Standing standing,
      double share) {

    /** The amount, without decimals where there are none. */
    public String shownAmount(org.saola.web.page.Frame frame) {
      if (amount == null) {
        return "";
      }
      return amount == Math.rint(amount) ? frame.number(amount.longValue()) : amount.toString();
    }

    public String width() {
      return String.format(java.util.Locale.ROOT, "%.1f%%", share);
    }
  }

  /** A stop of trade. */
  public record Suspension(
      int id,
      String country,
      @Nullable LocalDate since,
      @Nullable String notes,
      @Nullable String notification,
      Standing standing) {}

  /** A decision of the EU. */
  public record Decision(
      int id,
      String country,
      @Nullable LocalDate since,
      @Nullable String type,
      boolean positive,
      @Nullable String goods,
      @Nullable String origin,
      Standing standing) {}

  public long quotasInForce() {
    return quotas.stream().filter(each -> each.standing() == Standing.IN_FORCE).count();
  }

  public long suspensionsInForce() {
    return suspensions.stream().filter(each -> each.standing() == Standing.IN_FORCE).count();
  }

  public long decisionsInForce() {
    return decisions.stream().filter(each -> each.standing() == Standing.IN_FORCE).count();
  }

  public boolean isEmpty() {
    return quotas.isEmpty() && suspensions.isEmpty() && decisions.isEmpty();
  }
}
