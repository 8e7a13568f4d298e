package org.saola.admission;

import org.jspecify.annotations.Nullable;
import org.saola.http.Response;

/**
 * An answer and what the record says of it.
 *
 * @param error the message sent; null on success
 * @param release the release it came from, 0 when none
 * @param records ids of the full records in it; must not be changed
 */
public record Answer(Response response, @Nullable String error, long release, int[] records) {
  private static final int[] NONE = {};

  /** An answer without full records. */
  public static Answer of(Response response, long release) {
    return new Answer(response, null, release, NONE);
  }

  /** A refusal by the API itself. */
  public static Answer refused(Response response, String error) {
    return new Answer(response, error, 0, NONE);
  }
}
