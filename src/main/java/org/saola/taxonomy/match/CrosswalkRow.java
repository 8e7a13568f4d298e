package org.saola.taxonomy.match;

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
}
