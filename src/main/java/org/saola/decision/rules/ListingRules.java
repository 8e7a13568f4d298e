package org.saola.decision.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Rule;
import org.saola.listing.Designation;
import org.saola.status.law.LawRow;
import org.saola.status.law.ListingLaw;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxon;

/** Rules L: which appendix the population was in on the day. */
final class ListingRules {
  private final Movement movement;
  private final Docket docket;

  ListingRules(Movement movement, Docket docket) {
    this.movement = movement;
    this.docket = docket;
  }

  /** The rows of the strictest appendix; none when the population is not listed. */
  List<AppliedRow> apply() {
    var found = began() ? AppliedRow.of(Designation.CITES, movement) : List.<AppliedRow>of();
    boolean otherPopulations = false;
    for (var subject : movement.subjects()) {
      var everywhere = began() ? everywhere(subject) : List.<LawRow>of();
      placeChose(everywhere);
      otherPopulations |=
          !everywhere.isEmpty() && found.stream().noneMatch(row -> row.subject() == subject);
      askForSubspecies(subject);
    }
    if (found.isEmpty()) {
      // L4: listed, but not this population; L5: not listed at all
      docket.fire(otherPopulations ? Rule.L4 : Rule.L5);
      return found;
    }
    var strictest = AppliedRow.strictest(Designation.CITES, found);
    docket.appendix(strictest.getFirst().symbol());
    strictest.forEach(this::cite);
    return strictest;
  }

  private boolean began() {
    return !movement.date().isBefore(ListingLaw.FIRST_CITES_DAY);
  }

  private List<LawRow> everywhere(Taxon subject) {
    return movement.law().listings().additions(Designation.CITES, subject, movement.date());
  }

  /** L3: of several appendices, or of rows for some populations, the place chose. */
  private void placeChose(List<LawRow> everywhere) {
    boolean several = symbols(everywhere).size() > 1;
    if (several
        || everywhere.stream().anyMatch(row -> row.limited() || !row.exceptPlaces().isEmpty())) {
      docket.fire(Rule.L3);
    }
  }

  /** T8: a subspecies or variety that lives there has other appendices there. */
  private void askForSubspecies(Taxon subject) {
    var own = began() ? symbols(here(subject)) : Set.<String>of();
    for (var child : subject.children()) {
      var places = movement.law().listings().places(child.id());
      boolean livesHere = places.isEmpty() || contains(places);
      if (child.rank().compareTo(Rank.SPECIES) > 0
          && livesHere
          && !symbols(here(child)).equals(own)) {
        docket.fire(Rule.T8);
        docket.ask(OpenQuestion.IDENTIFY_SUBSPECIES);
      }
    }
  }

  private boolean contains(Set<Integer> places) {
    var place = movement.place();
    return place != null && places.contains(place);
  }

  private List<LawRow> here(Taxon taxon) {
    return movement
        .law()
        .listings()
        .atPlace(Designation.CITES, taxon, movement.date(), movement.place());
  }

  private static Set<String> symbols(List<LawRow> rows) {
    return rows.stream().map(LawRow::symbol).collect(Collectors.toSet());
  }

  /** L1, L2: own or inherited; L7: a note that only people can read. */
  private void cite(AppliedRow applied) {
    var row = applied.row();
    docket.fire(row.own() ? Rule.L1 : Rule.L2, row.id());
    if (applied.hasNote()) {
      docket.fire(Rule.L7, row.id());
      docket.ask(OpenQuestion.ANNOTATION_TEXT);
    }
  }
}
