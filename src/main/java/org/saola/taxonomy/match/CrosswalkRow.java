package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.List;
import org.saola.taxonomy.match.Relation.Direction;

/**
 * A link from a taxon of CITES to one of the Red List.
 *
 * @param question whether a human must decide; nothing is carried across such a link
 * @param evidence what the link rests on
 */
public record CrosswalkRow(
    SourceTaxon cites,
    SourceTaxon redList,
    Relation relation,
    Direction direction,
    boolean question,
    List<String> evidence) {

  /** Evidence: a person said so. */
  public static final String DECIDED = "decided";

  private static final int DOUBT = 40;

  /** What may be said of the other taxon. */
  public enum Carry {
    YES,
    /** Only with the name of the taxon that was assessed. */
    LABELLED,
    /** With the annotation of the higher taxon. */
    INHERITED,
    NO,
    REVIEW
  }

  /** Whether a category of the Red List is one of the CITES taxon: never from a part of it. */
  public Carry category() {
    if (question) {
      return Carry.REVIEW;
    }
    return switch (direction) {
      case EQUAL -> Carry.YES;
      case CITES_NARROWER -> Carry.LABELLED;
      case CITES_BROADER -> Carry.NO;
    };
  }

  /** Whether an appendix is one of the Red List taxon: never from a part of it. */
  public Carry appendix() {
    if (question) {
      return Carry.REVIEW;
    }
    return switch (direction) {
      case EQUAL -> Carry.YES;
      case CITES_NARROWER -> Carry.NO;
      case CITES_BROADER -> relation == Relation.HIGHER_LISTING_ONLY ? Carry.INHERITED : Carry.YES;
    };
  }

  /** Whether both concepts are the same for sure. */
  public boolean statedEqual() {
    return !question && direction == Direction.EQUAL;
  }

  /** The same with a question mark, and why. */
  public CrosswalkRow doubted(String why) {
    var more = new ArrayList<>(evidence);
    more.add(why);
    return new CrosswalkRow(cites, redList, relation, direction, true, List.copyOf(more));
  }

  /** Whether a person decided it. */
  public boolean decided() {
    return evidence.contains(DECIDED);
  }

  /** For sorting only, 0 to 100; the question mark tells whether a link is sure. */
  public int score() {
    int score =
        switch (relation) {
          case EXACT -> 100;
          case SYNONYM -> direction == Direction.EQUAL ? 98 : 90;
          case GENUS_TRANSFER -> 96;
          case SPELLING -> 95;
          case SPLIT, LUMP -> 85;
          case SUBSPECIES_OF -> 70;
          case HIGHER_LISTING_ONLY -> 50;
        };
    return question ? score - DOUBT : score;
  }
}
