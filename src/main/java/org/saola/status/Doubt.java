package org.saola.status;

import java.util.Locale;

/** Why something can't be told. */
public enum Doubt {
  NO_HISTORY("the release has no history: of days before the day of its data it says nothing"),
  UNDATED("it may have been in force: the source does not tell since when it is"),
  END_UNKNOWN("it may have been in force: the source does not tell when that ended"),
  LISTED_BELOW("what lies below the taxon may have been listed, or is, and is not replayed"),
  BEFORE_EU_LAW(
      "Regulation (EC) No 338/97 applies from 1 June 1997, and of law before it there are no data"),
  SOURCE_SILENT(
      "the source says nothing of this taxon, and the release has only a part of the list"),
  FORMER_UNKNOWN(
      "its assessments came later or tell no year, and earlier ones may not be in the release"),
  PART_IMPORTED("the release has it of some taxa only"),
  NOT_RECORDED(
      "the release was made by a program that did not write down what its files had, or they had"
          + " nothing of the kind");

  private final String sentence;

  Doubt(String sentence) {
    this.sentence = sentence;
  }

  /** Why the absence of something is no evidence. */
  static Doubt of(Extent extent) {
    return switch (extent) {
      case NONE -> NO_HISTORY;
      case PART -> PART_IMPORTED;
      case UNKNOWN -> NOT_RECORDED;
      case WHOLE -> throw new IllegalArgumentException("what is whole leaves no doubt");
    };
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String sentence() {
    return sentence;
  }
}
