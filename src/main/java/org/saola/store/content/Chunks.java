package org.saola.store.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.store.sql.Connections;

/** Long content in rows of at most 1 MB, so that neither side ever holds all of it. */
public final class Chunks {
  public static final int BYTES = 1 << 20;

  private final String table;
  private final String owner;

  /**
   * @param table with the columns number (from 0, without gaps) and content
   * @param owner the column that says what the chunk belongs to
   */
  public Chunks(String table, String owner) {
    this.table = table;
    this.owner = owner;
  }

  /** Writes all of {@code content} and gives its length in bytes. */
  public long write(Handle handle, long id, InputStream content) throws IOException {
    try (var output = output(handle, id)) {
      return content.transferTo(output);
    }
  }

  /** Writes the bytes it is given; all are written only when it is closed. */
  public OutputStream output(Handle handle, long id) {
    var sql =
        "insert into %s (%s, number, content, checksum) values (?, ?, ?, ?)"
            .formatted(table, owner);
    return new ChunkOutput(handle, sql, id);
  }

  /** Reads one chunk after another, each only when it is asked for. */
  public Iterator<byte[]> read(Connections connections, long id) {
    return new Iterator<>() {
      private byte @Nullable [] next = load(connections, id, 0);
      private int number;

      @Override
      public boolean hasNext() {
        return next != null;
      }

      @Override
      public byte[] next() {
        var chunk = next;
        if (chunk == null) {
          throw new NoSuchElementException();
        }
        // only the last chunk may be shorter
        next = chunk.length < BYTES ? null : load(connections, id, ++number);
        return chunk;
      }
    };
  }

  private byte @Nullable [] load(Connections connections, long id, int number) {
    var sql =
        "select content, checksum from %s where %s = ? and number = ?".formatted(table, owner);
    return connections.read(handle -> {
      try (var statement = handle.getConnection().prepareStatement(sql)) {
        statement.setLong(1, id);
        statement.setInt(2, number);
        try (var rows = statement.executeQuery()) {
          return rows.next() ? checked(connections, rows, id, number) : null;
        }
      }
    });
  }

  private byte[] checked(Connections connections, ResultSet row, long id, int number)
      throws SQLException {
    var content = row.getBytes(1);
    DamagedRow.check(
        connections,
        row,
        2,
        checksum(id, number, content),
        () -> "%s %d of %s %d".formatted(table, number, owner, id));
    return content;
  }

  /** Of a whole row. */
  public static int checksum(long id, int number, byte[] content) {
    return new Checksum().add(id).add(number).add(content).value();
  }

  public void delete(Handle handle, long id) {
    handle.execute("delete from %s where %s = ?".formatted(table, owner), id);
  }

  /** The same bytes as a stream. */
  public static InputStream stream(Iterator<byte[]> chunks) {
    return new InputStream() {
      private byte[] chunk = {};
      private int position;

      @Override
      public int read() {
        return available() == 0 ? -1 : chunk[position++] & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int length) {
        int count = Math.min(length, available());
        System.arraycopy(chunk, position, target, offset, count);
        position += count;
        return count == 0 && length > 0 ? -1 : count;
      }

      // what is left of this chunk, or of the next one
      @Override
      public int available() {
        while (position == chunk.length && chunks.hasNext()) {
          chunk = chunks.next();
          position = 0;
        }
        return chunk.length - position;
      }
    };
  }
}
