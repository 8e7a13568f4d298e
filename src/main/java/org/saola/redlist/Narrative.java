package org.saola.redlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A text of an assessment. The numbers are stored: never use one again. */
public enum Narrative {
  RATIONALE(0, "rationale"),
  POPULATION(1, "population"),
  TREND(2, "trend_justification"),
  THREATS(3, "threats"),
  HABITAT(4, "habitats"),
  RANGE(5, "range"),
  USE(6, "use_trade"),
  ACTIONS(7, "measures"),
  TAXONOMY(8, "taxonomic_notes");

  /** How many there are; all numbers are below it. */
  public static final int COUNT = 9;

  private final int number;
  private final String field;

  Narrative(int number, String field) {
    this.number = number;
    this.field = field;
  }

  public int number() {
    return number;
  }

  /** The field of the documentation of an assessment that holds it. */
  public String field() {
    return field;
  }

  /** In lower case. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one of a {@link #word}. */
  public static Optional<Narrative> find(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }
}
