package org.saola.status;

import org.jspecify.annotations.Nullable;

/**
 * Whether a release gives something for a taxon, and if not, whether that says that there is
 * nothing.
 *
 * @param doubt why it can't be told; null unless it can't
 */
public record Given(Answer answer, @Nullable Doubt doubt) {

  /** In one word. */
  public enum Answer {
    /** There is something. */
    SOME,
    /** The release has all that the source gives, and nothing for this taxon. */
    NONE,
    /** There may be something. */
    UNKNOWN,
    /** The files of the release had nothing of the kind. */
    NOT_IMPORTED
  }

  /**
   * What records say by being there or not.
   *
   * @param any whether there are any for the taxon
   * @param held how much the release has of their topic
   */
  public static Given of(boolean any, Extent held) {
    if (any) {
      return new Given(Answer.SOME, null);
    }
    return switch (held) {
      case WHOLE -> new Given(Answer.NONE, null);
      case NONE -> new Given(Answer.NOT_IMPORTED, null);
      case PART, UNKNOWN -> new Given(Answer.UNKNOWN, Doubt.of(held));
    };
  }

  /** The same of records that were in force on a day: those that may have been leave a doubt. */
  public static Given of(InForce<?> records, Extent held) {
    if (records.certain().isEmpty() && !records.endUnknown().isEmpty()) {
      return new Given(Answer.UNKNOWN, Doubt.END_UNKNOWN);
    }
    if (records.certain().isEmpty() && !records.undated().isEmpty()) {
      return new Given(Answer.UNKNOWN, Doubt.UNDATED);
    }
    return of(!records.certain().isEmpty(), held);
  }
}
