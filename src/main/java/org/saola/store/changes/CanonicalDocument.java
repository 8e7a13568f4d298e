package org.saola.store.changes;

/**
 * The document that a release has of a record, as it is stored.
 *
 * @param content equal bytes = equal documents
 */
public record CanonicalDocument(int recordId, byte[] content) {}
