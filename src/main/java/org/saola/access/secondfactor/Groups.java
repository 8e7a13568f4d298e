package org.saola.access.secondfactor;

/** Texts in groups of four, as people read and type them. */
public final class Groups {
  private Groups() {}

  /** The text with something between its groups. */
  public static String of(String text, String between) {
    return String.join(between, text.split("(?<=\\G.{4})"));
  }
}
