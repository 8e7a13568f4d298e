package org.saola.cites;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Event;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;

/**
 * Which suspensions a taxon shows (contract 5.10); always by id. Only those count that began with a
 * suspension notification.
 */
public final class SuspensionCascade {
  private final BySubject<Suspension> suspensions;

  /**
   * Indexes the suspensions that are shown at all.
   *
   * @param events by id
   */
  public SuspensionCascade(
      Classification classification, List<Suspension> suspensions, Map<Integer, Event> events) {
    var notified =
        suspensions.stream()
            .filter(suspension -> notified(suspension.startNotificationId(), events))
            .toList();
    this.suspensions =
        BySubject.of(notified, classification, Suspension::taxonConceptId, Suspension::geoEntityId);
  }

  /**
   * Its own and those of its descendants; those of higher taxa that apply to imports or name no
   * country; export suspensions of higher taxa and of whole countries only from its own range.
   *
   * @param range the taxon's own places, nothing rolled up
   */
  public List<Suspension> shownBy(Taxon taxon, Set<Integer> range) {
    var shown = new ArrayList<>(suspensions.within(taxon));
    for (var suspension : suspensions.above(taxon)) {
      var country = suspension.geoEntityId();
      if (ofImports(suspension) || country == null || range.contains(country)) {
        shown.add(suspension);
      }
    }
    shown.addAll(shownOutsideTree(range));
    shown.sort(Comparator.comparingInt(Suspension::id));
    return shown;
  }

  /** What a synonym shows: it has neither ancestors nor descendants, not even itself. */
  public List<Suspension> shownOutsideTree(Set<Integer> range) {
    var shown = suspensions.countryWide(range);
    // a country-wide import suspension matches no taxon
    shown.removeIf(SuspensionCascade::ofImports);
    shown.sort(Comparator.comparingInt(Suspension::id));
    return shown;
  }

  // a side that is unknown is no evidence for the wider rule of imports
  private static boolean ofImports(Suspension suspension) {
    return Boolean.TRUE.equals(suspension.appliesToImport());
  }

  private static boolean notified(@Nullable Integer notificationId, Map<Integer, Event> events) {
    var event = notificationId == null ? null : events.get(notificationId);
    return event != null && event.type() == Event.Type.CITES_SUSPENSION_NOTIFICATION;
  }
}
