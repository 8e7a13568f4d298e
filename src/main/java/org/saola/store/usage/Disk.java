package org.saola.store.usage;

import java.util.function.LongSupplier;

/**
 * What room there is where usage is stored. Rows of requests must not take the last of it from
 * everything else that has to be written.
 *
 * @param freeBytes {@link Long#MAX_VALUE} when nobody knows
 */
record Disk(LongSupplier freeBytes) {
  /** Enough for an import of the Red List to come to an end. */
  static final long FLOOR_BYTES = 256L << 20;

  boolean hasRoom() {
    return freeBytes.getAsLong() >= FLOOR_BYTES;
  }
}
