package org.saola.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.Taxon;

/**
 * The candidates of every taxon in one slice, in the order in which they are read (rules, sections
 * 1.1 and 1.2). A taxon without changes of its own has the timeline of its parent, so few are kept.
 */
final class Timelines {
  /** Same-day changes of one type: the nearest first, which on one line is the lowest rank. */
  private static final Comparator<QualifiedChange> ORDER =
      Comparator.<QualifiedChange, LocalDate>comparing(change -> change.change().effectiveAt())
          .thenComparing(QualifiedChange::type)
          .thenComparing(change -> change.taxon().rank(), Comparator.reverseOrder())
          .thenComparingInt(change -> change.change().id());

  private final Map<Taxon, List<QualifiedChange>> byTaxon = new HashMap<>();

  static Timelines of(List<QualifiedChange> slice) {
    var own = new HashMap<Taxon, List<QualifiedChange>>();
    for (var change : slice) {
      own.computeIfAbsent(change.taxon(), _ -> new ArrayList<>()).add(change);
    }
    var timelines = new Timelines();
    own.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> entry.getKey().index()))
        .forEach(entry -> timelines.add(entry.getKey(), entry.getValue()));
    return timelines;
  }

  /** Taxa come before their descendants. */
  private void add(Taxon taxon, List<QualifiedChange> own) {
    var candidates = new ArrayList<>(startingAt(taxon.parent()));
    candidates.addAll(own);
    candidates.sort(ORDER);
    byTaxon.put(taxon, List.copyOf(candidates));
  }

  /** The changes of the taxon and of all above it. */
  List<QualifiedChange> of(Taxon taxon) {
    return startingAt(taxon);
  }

  private List<QualifiedChange> startingAt(@Nullable Taxon taxon) {
    for (var each = taxon; each != null; each = each.parent()) {
      var timeline = byTaxon.get(each);
      if (timeline != null) {
        return timeline;
      }
    }
    return List.of();
  }
}
