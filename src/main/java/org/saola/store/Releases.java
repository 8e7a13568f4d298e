package org.saola.store;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.saola.speciesplus.TaxonRecords;
import org.saola.store.dialect.DatabaseLock;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** The releases of all sources, and their making. */
public final class Releases {
  static final Chunks SOURCE_CHUNKS = new Chunks("source_chunk", "file_id");

  /** Requests of other processes may still read a release that was superseded a moment ago. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final String SELECT =
      """
      select id, source, format, label, citation, state, record_count, started_at, published_at
        from release
      """;

  private final Connections connections;
  private final InstantSource clock;

  Releases(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** The release that is served; empty before the first import. */
  public Optional<Release> findCurrent(Source source) {
    return connections.read(handle ->
        handle
            .createQuery(SELECT + " where source = ? and state = 'current'")
            .bind(0, source.code())
            .map((row, _) -> read(row))
            .findOne());
  }

  /** All published releases, newest first. */
  public List<Release> list() {
    return connections.read(handle ->
        handle
            .createQuery(SELECT + " where state <> 'writing' order by id desc")
            .map((row, _) -> read(row))
            .list());
  }

  /**
   * Begins the only import. Removes what killed imports left behind, and releases that nobody reads
   * any more.
   *
   * @throws DatabaseException if another import is running
   */
  public ReleaseDraft begin(Source source, ReleaseDescription description) {
    return new ReleaseDraft(open(source, description));
  }

  /** The same for a release of the Red List. */
  public RedListDraft beginRedList(ReleaseDescription description) {
    return new RedListDraft(open(Source.RED_LIST, description));
  }

  private PendingRelease open(Source source, ReleaseDescription description) {
    var handle = connections.open();
    DatabaseLock lock = null;
    boolean begun = false;
    try {
      lock = connections.dialect().tryLockImport(handle.getConnection()).orElseThrow(this::refusal);
      removeUnread(handle);
      var pending =
          new PendingRelease(connections, handle, lock, insert(handle, source, description), clock);
      begun = true;
      return pending;
    } catch (IOException | SQLException | JdbiException e) {
      throw connections.failed(e);
    } finally {
      if (!begun) {
        if (lock != null) {
          lock.close();
        }
        handle.close();
      }
    }
  }

  private DatabaseException refusal() {
    return new DatabaseException(
        "another import into %s is running; wait for its end or stop it"
            .formatted(connections.dialect().location()),
        null);
  }

  private void removeUnread(Handle handle) {
    var unread =
        handle
            .createQuery(
                """
                select id from release
                 where state = 'writing' or state = 'superseded' and superseded_at < ?
                """)
            .bind(0, Microseconds.of(clock.instant().minus(GRACE)))
            .mapTo(Long.class)
            .list();
    unread.forEach(id -> remove(handle, id));
  }

  private Release insert(Handle handle, Source source, ReleaseDescription description) {
    var id =
        handle
            .createQuery(
                """
                insert into release (source, format, label, citation, state, started_at)
                values (:source, :format, :label, :citation, 'writing', :now)
                returning id
                """)
            .bind("source", source.code())
            .bind("format", description.format())
            .bind("label", description.label())
            .bind("citation", description.citation())
            .bind("now", Microseconds.of(clock.instant()))
            .mapTo(Long.class)
            .one();
    return handle.select(SELECT + " where id = ?", id).map((row, _) -> read(row)).one();
  }

  /** Removes a release in many small steps, so that other writers need not wait long. */
  static void remove(Handle handle, long id) {
    handle.execute("update release set state = 'writing' where id = ?", id);
    for (var form : Form.values()) {
      delete(handle, "rendition", RecordKey.of(id, form.number(), 0), RecordKey.last(id, form));
    }
    for (var table : List.of("rendition", "taxon_document", "taxon_concept")) {
      delete(handle, table, RecordKey.first(id), RecordKey.last(id));
    }
    DocumentWriter.remove(handle, id);
    RedListDraft.INDEX_CHUNKS.delete(handle, id);
    for (var file : sourceFiles(handle, id)) {
      SOURCE_CHUNKS.delete(handle, file.id());
    }
    handle.execute("delete from source_file where release_id = ?", id);
    handle.execute("delete from release where id = ?", id);
  }

  private static void delete(Handle handle, String table, long first, long last) {
    handle.execute("delete from %s where key between ? and ?".formatted(table), first, last);
  }

  /** The files of the package the release was imported from, in the order they were added. */
  public List<SourceFile> sourceFiles(Release release) {
    return connections.read(handle -> sourceFiles(handle, release.id()));
  }

  private static List<SourceFile> sourceFiles(Handle handle, long release) {
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

  /** The content of a file, as it was added. */
  public InputStream open(SourceFile file) {
    return new InflaterInputStream(Chunks.stream(SOURCE_CHUNKS.read(connections, file.id())));
  }

  /** All records of a release, read in the order of the index. */
  public TaxonRecords records(Release release) {
    return new StoredRecords(connections, release);
  }

  private static Release read(ResultSet row) throws SQLException {
    return new Release(
        row.getLong("id"),
        Source.of(row.getString("source")),
        new ReleaseDescription(
            row.getString("format"), row.getString("label"), row.getString("citation")),
        Release.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        Microseconds.at(row.getLong("started_at")),
        row.getObject("published_at") == null ? null : Microseconds.at(row.getLong("published_at")),
        row.getInt("record_count"));
  }
}
