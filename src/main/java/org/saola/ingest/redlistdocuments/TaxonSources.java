package org.saola.ingest.redlistdocuments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;

/**
 * Which document describes each taxon best: its own before that of its newest assessment, and both
 * before documents of relatives. Taxa without children take them from another document that knows
 * some.
 */
final class TaxonSources {

  /** What describes a taxon; the better, the later. */
  enum Quality {
    RELATIVE,
    GREEN_STATUS,
    ASSESSMENT,
    OWN
  }

  /**
   * A document that describes a taxon.
   *
   * @param assessmentId 0 for none
   * @param document its number
   * @param hash of the description
   */
  private record Source(Quality quality, int assessmentId, int document, int hash) {
    private static final Comparator<Source> QUALITY =
        Comparator.comparing(Source::quality).thenComparingInt(Source::assessmentId);

    static Source better(Source old, Source other) {
      return QUALITY.compare(other, old) > 0 ? other : old;
    }
  }

  private final Map<Integer, Source> sources = new HashMap<>();
  private final Map<Integer, Source> childrenSources = new HashMap<>();
  private final Set<Integer> differing = new HashSet<>();

  /** Notes that a document describes a taxon, and with it some relatives. */
  void add(RedListTaxon taxon, Quality quality, int assessmentId, int document) {
    var source = new Source(quality, assessmentId, document, taxon.hashCode());
    var known = sources.get(taxon.name().sisId());
    if (known != null && known.quality() != Quality.RELATIVE && known.hash() != source.hash()) {
      differing.add(taxon.name().sisId());
    }
    offer(taxon, source);
    for (var relative : relatives(taxon)) {
      offer(relative, new Source(Quality.RELATIVE, assessmentId, document, 0));
    }
  }

  private void offer(RedListTaxon taxon, Source source) {
    sources.merge(taxon.name().sisId(), source, Source::better);
    if (hasChildren(taxon)) {
      childrenSources.merge(taxon.name().sisId(), source, Source::better);
    }
  }

  private static boolean hasChildren(RedListTaxon taxon) {
    return !taxon.infrarankTaxa().isEmpty() || !taxon.subpopulationTaxa().isEmpty();
  }

  /** The children of a species, or the species of a child, as far as its description tells. */
  private static List<RedListTaxon> relatives(RedListTaxon taxon) {
    var relatives = new ArrayList<RedListTaxon>();
    var self = List.of(taxon.name());
    for (Name child : taxon.infrarankTaxa()) {
      relatives.add(new RedListTaxon(child, self, List.of(), List.of(), Level.INFRARANK));
    }
    for (Name child : taxon.subpopulationTaxa()) {
      relatives.add(new RedListTaxon(child, self, List.of(), List.of(), Level.SUBPOPULATION));
    }
    for (Name species : taxon.speciesTaxa()) {
      relatives.add(
          taxon.level() == Level.SUBPOPULATION
              ? new RedListTaxon(species, List.of(), self, List.of(), Level.SPECIES)
              : new RedListTaxon(species, List.of(), List.of(), self, Level.SPECIES));
    }
    return relatives;
  }

  int count() {
    return sources.size();
  }

  /** How many taxa are not described alike by all documents. */
  int differing() {
    return differing.size();
  }

  /** Numbers of the documents that are needed to describe all taxa. */
  BitSet documents() {
    var documents = new BitSet();
    sources.values().forEach(source -> documents.set(source.document()));
    childrenSources.values().forEach(source -> documents.set(source.document()));
    return documents;
  }

  /** Begins to hand over taxa. */
  Collection collect() {
    return new Collection();
  }

  /** Makes each taxon of the descriptions in the documents that were chosen for it. */
  final class Collection {
    private final Map<Integer, RedListTaxon> halves = new HashMap<>();
    private final Set<Integer> done = new HashSet<>();

    /** The taxa that are complete with what a document describes. */
    List<RedListTaxon> add(RedListTaxon described, int document) {
      var complete = new ArrayList<RedListTaxon>();
      addIfComplete(described, document, complete);
      for (var relative : relatives(described)) {
        addIfComplete(relative, document, complete);
      }
      return complete;
    }

    private void addIfComplete(RedListTaxon taxon, int document, List<RedListTaxon> complete) {
      var sisId = taxon.name().sisId();
      var merged = done.contains(sisId) ? null : merged(taxon, document);
      if (merged != null) {
        done.add(sisId);
        complete.add(merged);
      }
    }

    private @Nullable RedListTaxon merged(RedListTaxon taxon, int document) {
      var sisId = taxon.name().sisId();
      var source = sources.get(sisId);
      var childrenSource = childrenSources.get(sisId);
      boolean chosen = source != null && source.document() == document;
      if (chosen && (childrenSource == null || hasChildren(taxon))) {
        return taxon;
      }
      boolean knowsChildren = childrenSource != null && childrenSource.document() == document;
      if (!chosen && !knowsChildren) {
        return null;
      }
      var other = halves.putIfAbsent(sisId, taxon);
      if (other == null) {
        return null;
      }
      return chosen ? withChildrenOf(taxon, other) : withChildrenOf(other, taxon);
    }

    private static RedListTaxon withChildrenOf(RedListTaxon taxon, RedListTaxon other) {
      return new RedListTaxon(
          taxon.name(),
          taxon.speciesTaxa(),
          other.subpopulationTaxa(),
          other.infrarankTaxa(),
          taxon.level());
    }

    int count() {
      return done.size();
    }
  }
}
