package org.saola.changes;

import java.util.Arrays;
import java.util.Optional;

/** What kind of record changed. Numbers are stored: never reuse one. */
public enum ChangeKind {
  /** A name of Species+ with all that hangs on it. */
  TAXON_CONCEPT(1, "speciesplus"),
  /** An assessment of the Red List. */
  ASSESSMENT(2, "redlist"),
  /** A taxon of the Red List; its record id is its SIS id. */
  TAXON(3, "redlist"),
  /** All Green Status assessments of one taxon; the record id is the SIS id of the taxon. */
  GREEN_STATUS(4, "redlist");

  private final int number;
  private final String source;

  ChangeKind(int number, String source) {
    this.number = number;
    this.source = source;
  }

  /** The code of the source that has such records. */
  public String source() {
    return source;
  }

  /** The number under which the kind is stored. */
  public int number() {
    return number;
  }

  /** What users call it, such as {@code taxon_concept}. */
  public String code() {
    return Codes.of(this);
  }

  /** The kind that users call by this name. */
  public static Optional<ChangeKind> find(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
  }

  /**
   * The kind stored under a number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ChangeKind of(int number) {
    return Arrays.stream(values())
        .filter(kind -> kind.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("kind of change " + number));
  }
}
