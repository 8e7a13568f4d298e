package org.saola.store.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.language.Language;
import org.saola.store.content.CheckedTable;
import org.saola.store.content.Chunks;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** The dumps that clients can download. */
public final class Downloads {
  private static final String TABLE = "bulk_download_chunk";
  private static final String OWNER = "download_id";
  private static final Chunks CHUNKS = new Chunks(TABLE, OWNER);

  static final CheckedTable CHECKED = CheckedTable.chunks(TABLE, OWNER);

  private static final String SELECT =
      """
      select id, language, release_id, started_at, completed_at, record_count,
             uncompressed_bytes, compressed_bytes, elapsed_seconds
        from bulk_download
      """;

  private final Connections connections;
  private final InstantSource clock;
  private final Dataset dataset;

  /** The dumps of a dataset. */
  public Downloads(Connections connections, InstantSource clock, Dataset dataset) {
    this.connections = connections;
    this.clock = clock;
    this.dataset = dataset;
  }

  /**
   * Publishes a file, all at once. Of the older ones in this language only the last stays, until
   * the next publication, so that downloads under way can end.
   *
   * @throws IOException if {@code file} can't be read
   */
  public Download publish(Language language, Path file, DownloadStatistics statistics)
      throws IOException {
    try (var content = Files.newInputStream(file)) {
      return connections.write(handle -> insert(handle, language, content, statistics));
    }
  }

  private Download insert(
      Handle handle, Language language, InputStream content, DownloadStatistics statistics)
      throws IOException {
    var now = Microseconds.of(clock.instant());
    var id =
        handle
            .createQuery(
                """
                insert into bulk_download (language, release_id, started_at, completed_at,
                    record_count, uncompressed_bytes, compressed_bytes, elapsed_seconds)
                values (:language, :releaseId, :startedAt, :completedAt,
                    :recordCount, :uncompressedBytes, :compressedBytes, :elapsedSeconds)
                returning id
                """)
            .bind("language", language.code())
            .bind("releaseId", statistics.releaseId())
            .bind("startedAt", Microseconds.of(statistics.startedAt()))
            .bind("completedAt", now)
            .bind("recordCount", statistics.recordCount())
            .bind("uncompressedBytes", statistics.uncompressedBytes())
            .bind("compressedBytes", statistics.compressedBytes())
            .bind("elapsedSeconds", statistics.elapsedSeconds())
            .mapTo(Integer.class)
            .one();
    CHUNKS.write(handle, id, content);
    removeOlder(handle, language);
    return new Download(id, language, Microseconds.at(now), statistics);
  }

  private void removeOlder(Handle handle, Language language) {
    handle
        .select(
            """
            select id from bulk_download
             where language = ? and release_id in (select id from release where dataset = ?)
             order by id desc limit 1000 offset 2
            """,
            language.code(),
            dataset.id())
        .mapTo(Integer.class)
        .list()
        .forEach(id -> remove(handle, id));
  }

  private static void remove(Handle transaction, int id) {
    CHUNKS.delete(transaction, id);
    transaction.execute("delete from bulk_download where id = ?", id);
  }

  /** Removes all dumps of a dataset, each in a transaction of its own. */
  public static void removeAll(Handle handle, Dataset dataset) {
    handle
        .select(
            """
            select id from bulk_download
             where release_id in (select id from release where dataset = ?)
            """,
            dataset.id())
        .mapTo(Integer.class)
        .list()
        .forEach(id -> handle.useTransaction(transaction -> remove(transaction, id)));
  }

  /** The newest dump in this language. */
  public Optional<Download> findLatest(Language language) {
    return connections.read(handle ->
        handle
            .select(
                SELECT
                    + """
                     where language = ? and release_id in (select id from release where dataset = ?)
                     order by id desc limit 1
                    """,
                language.code(),
                dataset.id())
            .map((row, _) -> read(row))
            .findOne());
  }

  /** The newest dump of one release in this language. */
  public Optional<Download> findLatest(Language language, Release release) {
    return connections.read(handle ->
        handle
            .select(
                SELECT + " where language = ? and release_id = ? order by id desc limit 1",
                language.code(),
                release.id())
            .map((row, _) -> read(row))
            .findOne());
  }

  /** The dump of this dataset with this id, newest or not. */
  public Optional<Download> find(int id) {
    return connections.read(handle ->
        handle
            .select(
                SELECT
                    + """
                     where id = ? and release_id in (select id from release where dataset = ?)
                    """,
                id,
                dataset.id())
            .map((row, _) -> read(row))
            .findOne());
  }

  /** The file, in pieces of at most 1 MB; each is read only when it is asked for. */
  public Iterator<byte[]> content(Download download) {
    return CHUNKS.read(connections, download.id());
  }

  private static Download read(ResultSet row) throws SQLException {
    var language = row.getString("language");
    return new Download(
        row.getInt("id"),
        Language.find(language).orElseThrow(() -> new SQLException("language " + language)),
        Microseconds.at(row.getLong("completed_at")),
        new DownloadStatistics(
            row.getLong("release_id"),
            Microseconds.at(row.getLong("started_at")),
            row.getLong("record_count"),
            row.getLong("uncompressed_bytes"),
            row.getLong("compressed_bytes"),
            row.getDouble("elapsed_seconds")));
  }
}
