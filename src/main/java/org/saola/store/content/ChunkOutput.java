package org.saola.store.content;

import java.io.OutputStream;
import java.util.Arrays;
import org.jdbi.v3.core.Handle;

/** Writes rows of {@link Chunks#BYTES}, the last of what is left; each as soon as it is full. */
final class ChunkOutput extends OutputStream {
  private final Handle handle;
  private final String sql;
  private final long id;
  private final byte[] chunk = new byte[Chunks.BYTES];
  private int size;
  private int number;

  /**
   * @param sql inserts the id of the owner, the number of the chunk, its content and checksum
   */
  ChunkOutput(Handle handle, String sql, long id) {
    this.handle = handle;
    this.sql = sql;
    this.id = id;
  }

  @Override
  public void write(int single) {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    for (int done = 0; done < length; ) {
      int count = Math.min(length - done, chunk.length - size);
      System.arraycopy(bytes, offset + done, chunk, size, count);
      size += count;
      done += count;
      if (size == chunk.length) {
        insert();
      }
    }
  }

  @Override
  public void close() {
    if (size > 0) {
      insert();
    }
  }

  private void insert() {
    var content = Arrays.copyOf(chunk, size);
    handle.execute(sql, id, number, content, Chunks.checksum(id, number, content));
    number++;
    size = 0;
  }
}
