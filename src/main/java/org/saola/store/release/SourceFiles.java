package org.saola.store.release;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;
import org.saola.store.content.Chunks;
import org.saola.store.sql.Connections;

/** The files of imported packages, whole. */
public final class SourceFiles {
  public static final Chunks CHUNKS = new Chunks("source_chunk", "file_id");

  private SourceFiles() {}

  /** In the order they were added. */
  public static List<SourceFile> of(Handle handle, long release) {
    return handle
        .createQuery(
            """
            select id, name, sha256, row_count, byte_count from source_file
             where release_id = ? order by id
            """)
        .bind(0, release)
        .map((row, _) ->
            new SourceFile(
                row.getLong("id"),
                row.getString("name"),
                row.getString("sha256"),
                row.getLong("row_count"),
                row.getLong("byte_count")))
        .list();
  }

  public static InputStream open(Connections connections, SourceFile file) {
    return new InflaterInputStream(Chunks.stream(CHUNKS.read(connections, file.id())));
  }

  /** Adds a file; {@code description} has neither an id nor a size yet. */
  public static void add(
      Handle transaction, long release, SourceFile description, InputStream content)
      throws IOException {
    var id =
        transaction
            .createQuery(
                """
                insert into source_file (release_id, name, sha256, row_count, byte_count)
                values (?, ?, ?, ?, 0) returning id
                """)
            .bind(0, release)
            .bind(1, description.name())
            .bind(2, description.sha256())
            .bind(3, description.rows())
            .mapTo(Long.class)
            .one();
    var bytes = compress(transaction, id, content);
    transaction.execute("update source_file set byte_count = ? where id = ?", bytes, id);
  }

  private static long compress(Handle transaction, long id, InputStream content)
      throws IOException {
    var deflater = new Deflater();
    try {
      CHUNKS.write(transaction, id, new DeflaterInputStream(content, deflater));
      return deflater.getBytesRead();
    } finally {
      deflater.end();
    }
  }
}
