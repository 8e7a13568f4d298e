package org.saola.store.release;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
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

  /** What a file holds, written when there is a place for it. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Adds a file.
   *
   * @param name unique within the release
   */
  public static void add(Handle transaction, long release, String name, Content content)
      throws IOException {
    var id =
        transaction
            .createQuery(
                """
                insert into source_file (release_id, name, sha256, row_count, byte_count)
                values (?, ?, '', 0, 0) returning id
                """)
            .bind(0, release)
            .bind(1, name)
            .mapTo(Long.class)
            .one();
    var digest = sha256();
    long bytes = compress(transaction, id, digest, content);
    transaction.execute(
        "update source_file set sha256 = ?, byte_count = ? where id = ?",
        HexFormat.of().formatHex(digest.digest()),
        bytes,
        id);
  }

  private static long compress(Handle transaction, long id, MessageDigest digest, Content content)
      throws IOException {
    var deflater = new Deflater();
    try (var chunks = CHUNKS.output(transaction, id);
        var deflated = new DeflaterOutputStream(chunks, deflater);
        var plain = new DigestOutputStream(deflated, digest)) {
      content.writeTo(plain);
      plain.flush();
      deflated.finish();
      return deflater.getBytesRead();
    } finally {
      deflater.end();
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
