package org.saola.api.saola1.taxa;

import java.util.List;
import org.saola.status.State;
import org.saola.taxonomy.match.Match;
import org.saola.taxonomy.match.MatchKind;
import org.saola.taxonomy.match.SourceTaxon;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a name means in one list.
 *
 * @param matched how it was found: {@code accepted}, {@code synonym}, or a later stage of the
 *     search
 * @param numbers of the taxa that bear it; several where a human must choose
 * @param uncertain whether the list has the name, and a human must say which taxon is meant
 * @param candidates what it may mean, where nothing bears it for certain
 */
record FoundName(
    String matched, List<Integer> numbers, boolean uncertain, List<SourceTaxon> candidates) {

  static FoundName of(Match match) {
    var bearers = match.bearers();
    return new FoundName(
        match.stage() == MatchKind.EXACT ? "accepted" : match.stage().word(),
        bearers.stream().map(SourceTaxon::number).toList(),
        match.question() && match.borne(),
        bearers.isEmpty() ? match.taxa() : List.of());
  }

  /** A name that these taxa have, letter by letter. */
  static FoundName accepted(List<Integer> numbers) {
    return new FoundName("accepted", numbers, false, List.of());
  }

  /**
   * What can be said of the name.
   *
   * @param taxa what can be said of each that bears it
   */
  State state(List<State> taxa) {
    return uncertain ? State.AMBIGUOUS : State.ofName(taxa);
  }

  void writeCandidates(ObjectNode out) {
    var written = out.putArray("candidates");
    for (var each : candidates) {
      written
          .addObject()
          .put("id", each.id())
          .put("name", each.accepted().name())
          .put("kind", matched);
    }
  }
}
