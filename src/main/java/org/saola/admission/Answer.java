package org.saola.admission;

import org.jspecify.annotations.Nullable;
import org.saola.http.Response;

/**
 * An answer and what the record says of it.
 *
 * @param error the message sent; null on success, and where none is sent
 * @param release the release it came from, 0 when none
 * @param records ids of the full records in it; must not be changed
 */
public record Answer(Response response, @Nullable String error, long release, int[] records) {
  private static final int[] NONE = {};
  private static final int RECORDS_OF_A_REQUEST = 200;

  /** An answer without full records. */
  public static Answer of(Response response, long release) {
    return new Answer(response, null, release, NONE);
  }

  /** An answer with full records, which a client that has them already does not get again. */
  public static Answer of(Response response, long release, int... records) {
    return new Answer(response, null, release, response.status() == 200 ? records : NONE);
  }

  /** A refusal; {@code error} as in {@link Answer}. */
  public static Answer refused(Response response, @Nullable String error) {
    return new Answer(response, error, 0, NONE);
  }

  /** The cost in requests: 1, and one more for every {@value #RECORDS_OF_A_REQUEST} records. */
  int weight() {
    return 1 + records.length / RECORDS_OF_A_REQUEST;
  }

  /** The same answer with another response. */
  public Answer with(Response other) {
    return new Answer(other, error, release, records);
  }
}
