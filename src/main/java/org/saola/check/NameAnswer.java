package org.saola.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.store.names.ReleaseNames;
import org.saola.taxonomy.match.Match;
import org.saola.taxonomy.match.MatchKind;
import org.saola.taxonomy.match.SourceTaxon;

/**
 * What one list answers for a name.
 *
 * @param stated the taxon that it means; null where there is none, or a person must decide
 * @param proposed taxa that it may mean; nothing that lists say of them is ever told
 * @param kind how it was found
 * @param decision what a person said of it; empty for nothing
 */
record NameAnswer(
    @Nullable SourceTaxon stated,
    List<SourceTaxon> proposed,
    String kind,
    List<String> reasons,
    String decision) {
  private static final String DECIDED = "decided";
  private static final String NONE = "none";
  private static final String BAR = "|";

  /** The list has no release. */
  static final NameAnswer NOT_IMPORTED = new NameAnswer(null, List.of(), "", List.of(), "");

  static NameAnswer of(Match match) {
    var stated = match.found() && !match.question() ? match.taxa().getFirst() : null;
    return new NameAnswer(
        stated,
        stated == null ? match.taxa() : List.of(),
        match.kind().word(),
        match.reasons(),
        "");
  }

  /**
   * What a person decided instead.
   *
   * @param decision the key of a taxon, or {@code none}
   */
  NameAnswer decided(String decision, ReleaseNames names) {
    if (decision.equalsIgnoreCase(NONE)) {
      return new NameAnswer(null, List.of(), DECIDED, List.of("overridden"), NONE);
    }
    var key = decision.split(":", -1);
    var chosen =
        key.length == 2 && key[0].equals(names.idPrefix()) && key[1].matches("\\d{1,9}")
            ? names.find(Integer.parseInt(key[1]))
            : Optional.<SourceTaxon>empty();
    return chosen
        .map(taxon -> new NameAnswer(taxon, List.of(), DECIDED, List.of("overridden"), decision))
        .orElseGet(() -> doubted("decision_unknown", decision));
  }

  /** The same as a proposal only. */
  private NameAnswer doubted(String reason, String withDecision) {
    var candidates = stated == null ? proposed : List.of(stated);
    var all = new ArrayList<>(reasons);
    all.add(reason);
    return new NameAnswer(null, candidates, kind, List.copyOf(all), withDecision);
  }

  /** The same with one of the candidates as what it means for certain. */
  NameAnswer stating(SourceTaxon taxon) {
    return new NameAnswer(taxon, List.of(), kind, reasons, decision);
  }

  boolean isDecided() {
    return kind.equals(DECIDED);
  }

  boolean isBy(MatchKind stage) {
    return kind.equals(stage.word());
  }

  /** Whether the list itself has the name, for one taxon. */
  boolean isKnownName() {
    return stated != null && (isBy(MatchKind.EXACT) || isBy(MatchKind.SYNONYM));
  }

  boolean isDoubtful() {
    return !proposed.isEmpty() || reasons.contains("decision_unknown");
  }

  int number() {
    if (stated == null) {
      throw new IllegalStateException("nothing is stated");
    }
    return stated.number();
  }

  /** Its columns. */
  void write(String list, Map<String, String> out) {
    out.put(list + "_match", kind);
    out.put(list + "_reasons", String.join(BAR, reasons));
    out.put(list + "_decision", decision);
    if (stated != null) {
      out.put(list + "_id", stated.id());
      out.put(list + "_name", stated.accepted().name());
    }
    out.put(
        list + "_proposed",
        proposed.stream().map(SourceTaxon::id).collect(Collectors.joining(BAR)));
    out.put(
        list + "_proposed_names",
        proposed.stream().map(taxon -> taxon.accepted().name()).collect(Collectors.joining(BAR)));
  }
}
