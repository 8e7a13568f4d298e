package org.saola.web.species;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.status.Topic;
import org.saola.web.page.Frame;
import org.saola.web.part.Emptiness;
import org.saola.web.species.SpeciesView.EmptyCell;

/**
 * Quotas, suspensions and decisions: those in force on the day first.
 *
 * @param reservations the parties whose reservations are in force
 * @param absences why nothing is certainly in force, of each topic of which nothing is
 */
public record Restrictions(
    List<Quota> quotas,
    List<Suspension> suspensions,
    List<Decision> decisions,
    List<String> reservations,
    Map<Topic, EmptyCell> absences) {
  static final List<Topic> TOPICS =
      List.of(
          Topic.CITES_QUOTAS,
          Topic.CITES_SUSPENSIONS,
          Topic.CITES_RESERVATIONS,
          Topic.EU_DECISIONS);

  /** Something that holds for a time. */
  public sealed interface Restriction permits Quota, Suspension, Decision {
    Standing standing();
  }

  /** Those that hold, or may. */
  public <R extends Restriction> List<R> open(List<R> all) {
    return all.stream().filter(each -> each.standing() != Standing.ENDED).toList();
  }

  public <R extends Restriction> List<R> ended(List<R> all) {
    return all.stream().filter(each -> each.standing() == Standing.ENDED).toList();
  }

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
      @Nullable BigDecimal amount,
      @Nullable String unit,
      @Nullable String notes,
      Standing standing,
      double share)
      implements Restriction {

    /** The amount as the language writes numbers; empty where only the notes tell. */
    public String shownAmount(Frame frame) {
      if (amount == null) {
        return "";
      }
      return amount.scale() > 0 ? amount.toPlainString() : frame.number(amount.longValue());
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
      Standing standing)
      implements Restriction {}

  /** A decision of the EU. */
  public record Decision(
      int id,
      String country,
      @Nullable LocalDate since,
      @Nullable String type,
      boolean positive,
      @Nullable String goods,
      @Nullable String origin,
      Standing standing)
      implements Restriction {}

  public long quotasInForce() {
    return quotas.stream().filter(each -> each.standing() == Standing.IN_FORCE).count();
  }

  public long suspensionsInForce() {
    return suspensions.stream().filter(each -> each.standing() == Standing.IN_FORCE).count();
  }

  public long decisionsInForce() {
    return decisions.stream().filter(each -> each.standing() == Standing.IN_FORCE).count();
  }

  /** Whether there is nothing of any topic, and that is known. */
  public boolean nothing() {
    return absences.size() == TOPICS.size()
        && absences.values().stream().allMatch(each -> each.kind() == Emptiness.NONE_IN_FORCE);
  }

  /** Why nothing of a topic is certainly in force; null where something is. */
  public @Nullable EmptyCell absence(Topic topic) {
    return absences.get(topic);
  }

  /** The topics of which nobody can tell whether something is in force, by the reason. */
  public Map<EmptyCell, List<Topic>> doubts() {
    var doubts = new LinkedHashMap<EmptyCell, List<Topic>>();
    for (var topic : TOPICS) {
      var why = absences.get(topic);
      if (why != null && why.kind() != Emptiness.NONE_IN_FORCE) {
        doubts.computeIfAbsent(why, _ -> new ArrayList<>()).add(topic);
      }
    }
    return doubts;
  }
}
