package org.saola.redlist;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A text of an assessment. The numbers are stored: never use one again. */
public enum Narrative {
  RATIONALE(0),
  POPULATION(1),
  TREND(2),
  THREATS(3),
  HABITAT(4),
  RANGE(5),
  USE(6),
  ACTIONS(7),
  TAXONOMY(8);

  /** How many there are; all numbers are below it. */
  public static final int COUNT = 9;

  private final int number;

  Narrative(int number) {
    this.number = number;
  }

  public int number() {
    return number;
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
