package org.saola.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepListener;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxon;

/**
 * Reads the candidates of one taxon in order and finds those that apply to it (rules, section 1.3).
 * Nearness is kept as rank: of two taxa on one line the lower-ranking is nearer.
 */
final class TimelineWalk {
  private final Taxon taxon;
  private final Set<Integer> places;
  private final @Nullable StepListener listener;

  /** From which taxon (id) each appendix or annex comes at this point of the history. */
  private final Map<String, Integer> sources = new HashMap<>(4);

  /** The rank of the nearest taxon so far; null before the first change. */
  private @Nullable Rank near;

  private LocalDate previousDate = LocalDate.MIN;

  private TimelineWalk(Taxon taxon, Set<Integer> places, @Nullable StepListener listener) {
    this.taxon = taxon;
    this.places = places;
    this.listener = listener;
  }

  /** The applying changes in the order of the timeline. */
  static List<QualifiedChange> applying(
      Taxon taxon,
      Set<Integer> places,
      List<QualifiedChange> timeline,
      @Nullable StepListener listener) {
    var walk = new TimelineWalk(taxon, places, listener);
    var found = new ArrayList<QualifiedChange>();
    for (var change : timeline) {
      if (walk.read(change)) {
        found.add(change);
      }
    }
    return found;
  }

  /** One step of the walk; whether the change applies. */
  private boolean read(QualifiedChange change) {
    var reach = reach(change);
    boolean first = near == null;
    boolean closer = near == null || reach.compareTo(near) > 0;
    boolean atLeastAsClose = near == null || reach.compareTo(near) >= 0;
    boolean own = change.taxon() == taxon;
    boolean known = sources.containsValue(change.taxon().id());
    var relation = new Relation(first, own, known, closer, atLeastAsClose);
    var reaches = reaches(change, relation);
    var reading = reaches.applies() ? blocked(change, reaches) : reaches;
    if (listener != null) {
      listener.told(
          Step.of(reading, taxon, change.change().id())
              .via(via(change, reading))
              .at(deciding(change, reading)));
    }
    if (first) {
      replaceSources(change, ListingRule.BEGINS);
    } else {
      update(change, relation);
    }
    if (closer || (known && change.change().inclusion())) {
      near = reach;
    }
    previousDate = change.change().effectiveAt();
    return reading.applies();
  }

  /** How a change stands to the taxon and to what was read before. */
  private record Relation(
      boolean first, boolean own, boolean known, boolean closer, boolean atLeastAsClose) {}

  /** Section 1.3a, but for what blocks a change: why it applies, or that it's too far away. */
  private ListingRule reaches(QualifiedChange change, Relation relation) {
    if (relation.first()) {
      return ListingRule.FIRST;
    }
    if (relation.own()) {
      return ListingRule.OWN;
    }
    if (relation.known()) {
      return ListingRule.KNOWN;
    }
    if (relation.closer()) {
      return ListingRule.CLOSER;
    }
    boolean relisted = sources.isEmpty() && change.addition() && !change.change().inclusion();
    return relisted ? ListingRule.RELISTED : ListingRule.FARTHER;
  }

  /** Where a change has its effect: the inclusion taxon if that is on the line, else its own. */
  private Rank reach(QualifiedChange change) {
    var inclusion = change.inclusionTaxon();
    return inclusion != null && encloses(inclusion) ? inclusion.rank() : change.taxon().rank();
  }

  private boolean encloses(Taxon other) {
    return other.index() <= taxon.index() && taxon.index() < other.endIndex();
  }

  private static int sourceOf(ListingChange change) {
    var inclusion = change.inclusionTaxonConceptId();
    return inclusion != null ? inclusion : change.taxonConceptId();
  }

  /** Section 1.3a: out of the only-places, wholly within the except-places, or an except-taxon. */
  private ListingRule blocked(QualifiedChange change, ListingRule otherwise) {
    if (!places.isEmpty()) {
      var only = change.onlyPlaces();
      var except = change.exceptPlaces();
      if (!only.isEmpty() && Collections.disjoint(only, places)) {
        return ListingRule.OUTSIDE_ONLY_PLACES;
      }
      if (!except.isEmpty() && except.containsAll(places)) {
        return ListingRule.WITHIN_EXCEPT_PLACES;
      }
    }
    return exceptTaxon(change) == null ? otherwise : ListingRule.EXCEPT_TAXON;
  }

  /** The taxon, or the nearest above it, that the change leaves out; null when there is none. */
  private @Nullable Taxon exceptTaxon(QualifiedChange change) {
    var exceptTaxa = change.exceptTaxa();
    if (!exceptTaxa.isEmpty()) {
      for (Taxon above = taxon; above != null; above = above.parent()) {
        if (tested(above) && exceptTaxa.contains(above.id())) {
          return above;
        }
      }
    }
    return null;
  }

  /** Subfamilies are not tested, nor is a subspecies above a variety. */
  private boolean tested(Taxon above) {
    return above == taxon
        || (above.rank() != Rank.SUBFAMILY && above.rank().compareTo(Rank.SPECIES) <= 0);
  }

  /** Section 1.3b, for all but the first change: the first matching rule. */
  private void update(QualifiedChange change, Relation relation) {
    var record = change.change();
    int taxonId = change.taxon().id();
    if (record.inclusion() && (relation.known() || sources.isEmpty())) {
      replaceSources(change, ListingRule.INCLUDES);
    } else if (change.deletion()) {
      boolean removed =
          relation.own()
              ? sources.remove(record.symbol()) != null
              : sources.remove(record.symbol(), taxonId);
      if (removed) {
        tell(ListingRule.DELETES, change, change.taxon());
      }
    } else if (change.addition() && relation.atLeastAsClose()) {
      boolean later = record.effectiveAt().isAfter(previousDate);
      boolean alone = relation.closer() ? later : relation.own();
      if (alone) {
        sources.clear();
      }
      sources.put(record.symbol(), taxonId);
      tell(alone ? ListingRule.TAKES_PLACE : ListingRule.JOINS, change, change.taxon());
    }
  }

  private void replaceSources(QualifiedChange change, ListingRule rule) {
    sources.clear();
    sources.put(change.change().symbol(), sourceOf(change.change()));
    tell(rule, change, change.change().inclusion() ? change.inclusionTaxon() : change.taxon());
  }

  private void tell(ListingRule rule, QualifiedChange change, @Nullable Taxon source) {
    if (listener != null) {
      var record = change.change();
      listener.told(Step.of(rule, taxon, record.id()).via(source).giving(record.symbol()));
    }
  }

  private static Set<Integer> deciding(QualifiedChange change, ListingRule reading) {
    return switch (reading) {
      case OUTSIDE_ONLY_PLACES -> change.onlyPlaces();
      case WITHIN_EXCEPT_PLACES -> change.exceptPlaces();
      default -> Set.of();
    };
  }

  /** The taxon that a reading is about. */
  private @Nullable Taxon via(QualifiedChange change, ListingRule reading) {
    return reading == ListingRule.EXCEPT_TAXON ? exceptTaxon(change) : change.taxon();
  }
}
