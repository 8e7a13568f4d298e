package org.saola.store.changes;

import java.util.List;

/**
 * Some changes, the oldest first.
 *
 * @param cursor whoever continues after it misses nothing
 * @param more whether there may be further ones
 */
public record ChangePage(List<ChangeEntry> entries, long cursor, boolean more) {
  public ChangePage {
    entries = List.copyOf(entries);
  }
}
