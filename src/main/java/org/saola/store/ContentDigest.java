package org.saola.store;

import java.util.Map;
import org.saola.changes.ChangeKind;

/**
 * Tells whether two releases hold the same documents.
 *
 * @param counts of documents by kind
 * @param bytes of all {@link ReleaseContent.Document#line lines}
 * @param sha256 of all lines, kind by kind and by rising id; in lower-case hexadecimal
 */
public record ContentDigest(Map<ChangeKind, Long> counts, long bytes, String sha256) {
  public ContentDigest {
    counts = Map.copyOf(counts);
  }
}
