package org.saola.store.release;

import java.util.Map;
import org.saola.changes.ChangeKind;

/**
 * Tells whether two releases hold the same documents.
 *
 * @param counts of documents by kind
 * @param bytes of all lines of documents
 * @param sha256 of all lines, kind by kind and by rising id; in lower-case hexadecimal
 */
public record ContentDigest(Map<ChangeKind, Long> counts, long bytes, String sha256) {
  public ContentDigest {
    counts = Map.copyOf(counts);
  }
}
