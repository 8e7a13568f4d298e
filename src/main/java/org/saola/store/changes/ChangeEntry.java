package org.saola.store.changes;

/**
 * A change as it is handed out.
 *
 * @param sequence its number in the log, for ever
 * @param cursor the place behind it
 * @param json one object, in UTF-8
 */
public record ChangeEntry(long sequence, ChangeCursor cursor, byte[] json) {}
