package org.saola.changes;

import java.util.List;
import java.util.Set;

/**
 * What a release does to one record.
 *
 * @param recordId unique among the records of this kind
 * @param taxonId the id of the taxon that the record is about; the same as {@code recordId} for
 *     taxa
 * @param taxonName its scientific name, after the change if there is one after it
 * @param edits the steps from the old document to the new one; empty when a source is imported for
 *     the first time
 */
public record Change(
    ChangeKind kind,
    int recordId,
    int taxonId,
    String taxonName,
    RecordOperation operation,
    Set<ChangeClass> classes,
    List<Edit> edits) {

  public Change {
    classes = Set.copyOf(classes);
    edits = List.copyOf(edits);
  }

  /** A record of a source that is imported for the first time. */
  public static Change first(ChangeKind kind, int recordId, int taxonId, String taxonName) {
    return new Change(
        kind, recordId, taxonId, taxonName, RecordOperation.ADDED, Set.of(), List.of());
  }
}
