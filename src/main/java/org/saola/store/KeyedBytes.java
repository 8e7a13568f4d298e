package org.saola.store;

/** A row of a table that holds bytes by {@link RecordKey}. */
record KeyedBytes(long key, byte[] content) {}
