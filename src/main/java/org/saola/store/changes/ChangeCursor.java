package org.saola.store.changes;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in the log behind a change. It knows which set of changes the change came with: after a
 * backup was restored the same sequences come again with other changes.
 *
 * @param sequence of the change; 0 = the beginning
 * @param mark of the set, {@link #DIGITS} hexadecimal digits; empty at the beginning, and for a
 *     sequence that was written by hand
 */
public record ChangeCursor(long sequence, String mark) {
  static final int DIGITS = 12;

  /** Before the first change. */
  public static final ChangeCursor BEGINNING = new ChangeCursor(0, "");

  private static final Pattern TEXT = Pattern.compile("(\\d{1,18})(?:-([0-9a-f]{12}))?");

  /** What a text says; empty when it is none. */
  public static Optional<ChangeCursor> of(String text) {
    var parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new ChangeCursor(
                Long.parseLong(parts.group(1)), parts.group(2) == null ? "" : parts.group(2)))
        : Optional.empty();
  }

  /** Whether a later page may be another one in another history: it is of the same set. */
  public boolean sharesSet(ChangeCursor other) {
    return !mark.isEmpty() && mark.equals(other.mark);
  }

  /** The text that clients hand back. */
  @Override
  public String toString() {
    return mark.isEmpty() ? Long.toString(sequence) : sequence + "-" + mark;
  }
}
