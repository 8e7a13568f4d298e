package org.saola.changes;

import java.util.Arrays;

/** What happened to a whole record. Numbers are stored: never reuse one. */
public enum RecordOperation {
  ADDED(1),
  CHANGED(2),
  REMOVED(3);

  private final int number;

  RecordOperation(int number) {
    this.number = number;
  }

  /** The number under which the operation is stored. */
  public int number() {
    return number;
  }

  /** What users call it, such as {@code added}. */
  public String code() {
    return Codes.of(this);
  }

  /**
   * The operation stored under a number.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static RecordOperation of(int number) {
    return Arrays.stream(values())
        .filter(operation -> operation.number == number)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("operation " + number));
  }
}
