package org.saola.store.content;

/** A row of a table that holds bytes by {@link RecordKey}. */
public record KeyedBytes(long key, byte[] content) {}
