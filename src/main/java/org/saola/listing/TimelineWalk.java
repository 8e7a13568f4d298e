package org.saola.listing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxon;

/**
 * Reads the candidates of one taxon in order and finds those that apply to it (rules, section 1.3).
 * Nearness is kept as rank: of two taxa on one line the lower-ranking is nearer.
 */
final class TimelineWalk {
  private final Taxon taxon;
  private final Set<Integer> places;

  /** From which taxon (id) each appendix or annex comes at this point of the history. */
  private final Map<String, Integer> sources = new HashMap<>(4);

  /** The rank of the nearest taxon so far; null before the first change. */
  private @Nullable Rank near;

  private LocalDate previousDate = LocalDate.MIN;

  private TimelineWalk(Taxon taxon, Set<Integer> places) {
    this.taxon = taxon;
    this.places = places;
  }

  /** The applying changes in the order of the timeline. */
  static List<QualifiedChange> applying(
      Taxon taxon, Set<Integer> places, List<QualifiedChange> timeline) {
    var walk = new TimelineWalk(taxon, places);
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
    boolean relisting = sources.isEmpty() && change.addition() && !change.change().inclusion();
    boolean applies = (first || own || known || closer || relisting) && !blocked(change);
    if (first) {
      replaceSources(change, sourceOf(change.change()));
    } else {
      update(change, new Relation(own, known, closer, atLeastAsClose));
    }
    if (closer || (known && change.change().inclusion())) {
      near = reach;
    }
    previousDate = change.change().effectiveAt();
    return applies;
  }

  /** How a change stands to the taxon and to what was read before. */
  private record Relation(boolean own, boolean known, boolean closer, boolean atLeastAsClose) {}

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
  private boolean blocked(QualifiedChange change) {
    if (!places.isEmpty()) {
      var only = change.onlyPlaces();
      var except = change.exceptPlaces();
      if ((!only.isEmpty() && Collections.disjoint(only, places))
          || (!except.isEmpty() && except.containsAll(places))) {
        return true;
      }
    }
    var exceptTaxa = change.exceptTaxa();
    return !exceptTaxa.isEmpty()
        && taxon.lineage().stream()
            .anyMatch(above -> tested(above) && exceptTaxa.contains(above.id()));
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
      replaceSources(change, sourceOf(record));
    } else if (change.deletion()) {
      if (relation.own()) {
        sources.remove(record.symbol());
      } else {
        sources.remove(record.symbol(), taxonId);
      }
    } else if (change.addition() && relation.atLeastAsClose()) {
      boolean later = record.effectiveAt().isAfter(previousDate);
      if (relation.closer() ? later : relation.own()) {
        sources.clear();
      }
      sources.put(record.symbol(), taxonId);
    }
  }

  private void replaceSources(QualifiedChange change, int source) {
    sources.clear();
    sources.put(change.change().symbol(), source);
  }
}
