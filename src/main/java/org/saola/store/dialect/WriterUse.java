package org.saola.store.dialect;

/**
 * Who writes to a database at a moment, within this process.
 *
 * @param writing 0 or 1 where one writes at a time; 0 where that is not kept watch of
 * @param waiting threads that wait for their turn
 */
public record WriterUse(int writing, int waiting) {
  public static final WriterUse UNWATCHED = new WriterUse(0, 0);
}
