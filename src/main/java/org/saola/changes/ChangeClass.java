package org.saola.changes;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * What a change means to people. A change has several, or none when a record is only there for the
 * first time. Numbers are bits of what is stored, 0 to 62: never reuse one.
 */
public enum ChangeClass {
  /** The taxon moved to a category of higher risk. */
  CATEGORY_UP(0),
  /** The taxon moved to a category of lower risk. */
  CATEGORY_DOWN(1),
  /** The category changed, but not its risk as far as is known: to or from DD or NE. */
  CATEGORY_CHANGED(2),
  NEW_ASSESSMENT(3),
  /** The criteria, or the version of the criteria. */
  CRITERIA(4),
  /** A listing of CITES began, ended or became another one. */
  APPENDIX(5),
  /** The same for the EU. */
  ANNEX(6),
  QUOTA(7),
  SUSPENSION(8),
  /** A decision of the EU. */
  DECISION(9),
  /** The scientific name, its author, rank or status. */
  NAME(10),
  SYNONYMY(11),
  COMMON_NAMES(12),
  /** The higher taxa, or the taxa below. */
  CLASSIFICATION(13),
  DISTRIBUTION(14),
  REFERENCES(15),
  POPULATION(16),
  HABITAT(17),
  THREATS(18),
  CONSERVATION(19),
  USE_AND_TRADE(20),
  /** Possibly extinct, or no longer. */
  POSSIBLY_EXTINCT(21),
  /** Whether the assessment is the latest of its taxon and scope, and which scopes it has. */
  VALIDITY(22),
  GREEN_STATUS(23),
  NEW_TAXON(24),
  /** The record is gone, or only known as deleted from now on. */
  DELETED(25),
  /** A deleted record came back. */
  RESTORED(26),
  /** Something that has no class of its own. */
  DETAILS(27),
  /** Nothing but prose, notes, credits, addresses or spelling. */
  TEXT_ONLY(28),
  /** Nothing but the place among other records. */
  ORDER(29),
  /** Nothing but the time of the last change that the source gives. */
  TIME_ONLY(30),
  /** Something that one of both releases has nothing of: files changed, not the world. */
  COVERAGE(31);

  private final int number;

  ChangeClass(int number) {
    this.number = number;
  }

  /** The bit under which the class is stored. */
  public int number() {
    return number;
  }

  /** What users call it, such as {@code category_up}. */
  public String code() {
    return Codes.of(this);
  }

  /** The class that users call by this name. */
  public static Optional<ChangeClass> find(String code) {
    return Arrays.stream(values()).filter(known -> known.code().equals(code)).findFirst();
  }

  /** All classes as one number, as it is stored. */
  public static long bits(Collection<ChangeClass> classes) {
    long bits = 0;
    for (var each : classes) {
      bits |= 1L << each.number;
    }
    return bits;
  }

  /** Whether the number made by {@link #bits} holds this class. */
  public boolean in(long bits) {
    return (bits >> number & 1) == 1;
  }
}
