package org.saola.status.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saola.cites.RowPeriods;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.Event;
import org.saola.listing.ListingChange;
import org.saola.taxonomy.Classification;

/** All listing changes, and which of them were in force on a day (as-of rules 2.1 and 2.2). */
final class DatedChanges {
  /** Regulation (EC) No 338/97 applies. */
  static final LocalDate FIRST_EU_DAY = LocalDate.of(1997, 6, 1);

  private final Map<Integer, List<ListingChange>> byTaxon = new HashMap<>();
  private final Map<Integer, ListingChange> byId = new HashMap<>();
  private final Map<Integer, List<ListingChange>> exceptions = new HashMap<>();
  private final Map<Integer, LocalDate> ends = new HashMap<>();
  private final List<Event> regulations;
  private final LocalDate[] days;

  DatedChanges(Classification classification, List<ListingChange> changes, List<Event> events) {
    for (var change : changes) {
      if (classification.find(change.taxonConceptId()) != null) {
        byTaxon.computeIfAbsent(change.taxonConceptId(), _ -> new ArrayList<>()).add(change);
        byId.put(change.id(), change);
      }
      if (change.parentId() != null) {
        exceptions.computeIfAbsent(change.parentId(), _ -> new ArrayList<>()).add(change);
      }
    }
    byTaxon.values().forEach(own -> ends.putAll(RowPeriods.ends(ofCites(own))));
    regulations = events.stream().filter(DatedChanges::isRegulation).toList();
    days = days();
  }

  private static List<ListingChange> ofCites(List<ListingChange> own) {
    return own.stream().filter(change -> change.designation() == Designation.CITES).toList();
  }

  private static boolean isRegulation(Event event) {
    return event.type() == Event.Type.EU_REGULATION
        && event.effectiveAt() != null
        && !event.effectiveAt().isBefore(FIRST_EU_DAY);
  }

  /** The days on which anything changed. */
  private LocalDate[] days() {
    var all = new TreeSet<LocalDate>();
    for (var change : byId.values()) {
      if (change.designation() == Designation.CITES) {
        all.add(change.effectiveAt());
      }
    }
    for (var regulation : regulations) {
      all.add(Objects.requireNonNull(regulation.effectiveAt()));
      if (regulation.endDate() != null) {
        all.add(regulation.endDate());
      }
    }
    return all.toArray(LocalDate[]::new);
  }

  /** How often the law had changed by a day; days of the same number have the same law. */
  int epoch(LocalDate day) {
    int found = Arrays.binarySearch(days, day);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The regulations of the EU in force on a day. */
  Set<Integer> regulations(LocalDate day) {
    var ids = new HashSet<Integer>();
    for (var regulation : regulations) {
      var start = regulation.effectiveAt();
      var end = regulation.endDate();
      if (start != null && !day.isBefore(start) && (end == null || day.isBefore(end))) {
        ids.add(regulation.id());
      }
    }
    return ids;
  }

  /** Those made on a taxon. */
  List<ListingChange> of(int taxonConceptId) {
    return byTaxon.getOrDefault(taxonConceptId, List.of());
  }

  /** All of the tree. */
  Iterable<ListingChange> all() {
    return byId.values();
  }

  /** Null when there is none with this id. */
  @Nullable ListingChange find(int id) {
    return byId.get(id);
  }

  /** What qualifies a change, of any day. */
  List<ListingChange> exceptionsOf(ListingChange change) {
    return exceptions.getOrDefault(change.id(), List.of());
  }

  /** The change of the tree that an exception qualifies. */
  @Nullable ListingChange qualifiedBy(ListingChange exception) {
    return exception.parentId() == null ? null : byId.get(exception.parentId());
  }

  /**
   * A change with the flag that it had on a day; null when it was not made yet, or its regulation
   * was not in force.
   *
   * @param inForce the regulations of that day
   */
  @Nullable ListingChange on(LocalDate day, Set<Integer> inForce, ListingChange change) {
    return known(day, inForce, change) ? change.withCurrent(current(day, inForce, change)) : null;
  }

  private static boolean known(LocalDate day, Set<Integer> inForce, ListingChange change) {
    return switch (change.designation()) {
      case CITES -> !change.effectiveAt().isAfter(day);
      case EU -> change.eventId() != null && inForce.contains(change.eventId());
      case CMS -> true;
    };
  }

  private boolean current(LocalDate day, Set<Integer> inForce, ListingChange change) {
    if (change.type() == ChangeType.EXCEPTION) {
      var parent = qualifiedBy(change);
      if (parent != null && known(day, inForce, parent)) {
        return current(day, inForce, parent);
      }
      return change.designation() == Designation.EU || flagged(day, change);
    }
    return switch (change.designation()) {
      case CITES -> flagged(day, change);
      case EU -> true;
      case CMS -> change.current();
    };
  }

  /** Of CITES by days, of exceptions that stand alone as the source has it. */
  private boolean flagged(LocalDate day, ListingChange change) {
    if (change.type() == ChangeType.EXCEPTION) {
      return change.current();
    }
    var end = ends.get(change.id());
    return !change.effectiveAt().isAfter(day) && (end == null || day.isBefore(end));
  }
}
