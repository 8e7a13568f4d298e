package org.saola.decision.rules;

import java.util.EnumSet;
import java.util.Set;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Rule;

/** Rules G, and V4: what the source and the countries make of it. */
final class GeographyRules {
  /** Who is not bound by the Convention, for this species. */
  enum Side {
    EXPORTER,
    IMPORTER
  }

  private static final Set<String> OF_PLANTS_ONLY = Set.of("A", "Y");
  private static final Set<String> OF_ANIMALS_ONLY = Set.of("C", "R", "F");
  private static final Set<String> FROM_THE_RANGE = Set.of("W", "R");

  private final Docket docket;

  GeographyRules(Docket docket) {
    this.docket = docket;
  }

  /** G1: within one country there is no trade. */
  boolean withinOneCountry(Movement movement) {
    if (movement.importer().equals(movement.exporter())) {
      docket.fire(Rule.G1);
      return true;
    }
    return false;
  }

  /** V4: a source that the kingdom cannot have is unknown. */
  Movement checkSource(Movement movement) {
    var source = movement.source();
    var impossible = movement.plant() ? OF_ANIMALS_ONLY : OF_PLANTS_ONLY;
    if (source == null || !impossible.contains(source)) {
      return movement;
    }
    docket.fire(Rule.V4);
    docket.ask(OpenQuestion.SOURCE_KINGDOM);
    return movement.withSource("U");
  }

  /** G2 to G4: within the Union, and who is no Party. */
  Set<Side> outside(Movement movement) {
    if (movement.withinUnion()) {
      docket.fire(Rule.G2);
    }
    var outside = EnumSet.noneOf(Side.class);
    var exporter = movement.exporter();
    if (exporter != null && !movement.memberships().party(exporter, movement.date())) {
      docket.fire(Rule.G3);
      outside.add(Side.EXPORTER);
    }
    if (!movement.memberships().party(movement.importer(), movement.date())) {
      docket.fire(Rule.G4);
      outside.add(Side.IMPORTER);
    }
    return outside;
  }

  /** G5: from the wild, of a country where it is not known to live. */
  void checkRange(Movement movement) {
    var source = movement.source();
    if (source == null
        || !FROM_THE_RANGE.contains(source)
        || movement.reExport()
        || movement.exporter() == null) {
      return;
    }
    boolean nowhere =
        movement.subjects().stream()
            .map(subject -> movement.law().listings().places(subject.id()))
            .allMatch(places -> !places.isEmpty() && !places.contains(movement.place()));
    if (nowhere) {
      docket.fire(Rule.G5);
      docket.ask(OpenQuestion.NOT_A_RANGE_STATE);
    }
  }
}
