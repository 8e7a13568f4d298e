package org.saola.store.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.status.Coverage;
import org.saola.status.DataDay;
import org.saola.store.sql.Identity;
import org.saola.store.sql.Microseconds;

/** The table of releases. */
public final class ReleaseRows {
  private static final String SELECT =
      """
      select id, source, number, format, label, citation, made_by, state, record_count,
             started_at, published_at, removed_at, data_day, data_day_from, coverage,
             identity
        from release
      """;

  private ReleaseRows() {}

  public static Optional<Release> findCurrent(Handle handle, Source source) {
    return handle
        .createQuery(SELECT + " where source = ? and state = 'current'")
        .bind(0, source.code())
        .map((row, _) -> read(row))
        .findOne();
  }

  /** All that were ever published, the newest first. */
  public static List<Release> published(Handle handle) {
    return handle
        .createQuery(SELECT + " where state <> 'writing' order by id desc")
        .map((row, _) -> read(row))
        .list();
  }

  /** Those of a source that can be read, the newest first. */
  public static List<Release> readable(Handle handle, Source source) {
    return handle
        .createQuery(
            SELECT
                + """
                 where source = ? and state in ('current', 'superseded') and removed_at is null
                 order by id desc
                """)
        .bind(0, source.code())
        .map((row, _) -> read(row))
        .list();
  }

  /** Those of a source that were replaced but are still there, the one replaced last first. */
  public static List<Release> superseded(Handle handle, Source source) {
    return handle
        .createQuery(
            SELECT
                + """
                 where source = ? and state = 'superseded' and removed_at is null
                 order by superseded_at desc, id desc
                """)
        .bind(0, source.code())
        .map((row, _) -> read(row))
        .list();
  }

  /** Adds one that is about to be written. */
  public static Release insert(
      Handle handle, Source source, ReleaseDescription description, long startedAt) {
    var dataDay = description.dataDay();
    var id =
        handle
            .createQuery(
                """
                insert into release (source, format, label, citation, made_by, state, started_at,
                                     data_day, data_day_from, coverage, identity)
                values (:source, :format, :label, :citation, :madeBy, 'writing', :startedAt,
                        :dataDay, :dataDayFrom, :coverage, :identity)
                returning id
                """)
            .bind("source", source.code())
            .bind("format", description.format())
            .bind("label", description.label())
            .bind("citation", description.citation())
            .bind("madeBy", description.madeBy())
            .bind("startedAt", startedAt)
            .bind("dataDay", dataDay == null ? null : dataDay.day().toString())
            .bind("dataDayFrom", dataDay == null ? null : dataDay.from().code())
            .bind("coverage", description.coverage().encoded())
            .bind("identity", Identity.random())
            .mapTo(Long.class)
            .one();
    return get(handle, id);
  }

  /** Writes down what was learnt of the files while they were read. */
  public static void learn(
      Handle handle, Release release, @Nullable DataDay dataDay, Coverage coverage) {
    handle
        .createUpdate(
            """
            update release set data_day = :day, data_day_from = :from, coverage = :coverage
             where id = :id
            """)
        .bind("day", dataDay == null ? null : dataDay.day().toString())
        .bind("from", dataDay == null ? null : dataDay.from().code())
        .bind("coverage", coverage.encoded())
        .bind("id", release.id())
        .execute();
  }

  public static Release get(Handle handle, long id) {
    return handle.select(SELECT + " where id = ?", id).map((row, _) -> read(row)).one();
  }

  /** Gives a release that is complete its number. */
  public static void number(
      Handle transaction, Release release, long publishedAt, int recordCount) {
    transaction
        .createUpdate(
            """
            update release
               set number =
                   (select coalesce(max(number), 0) + 1 from release where source = :source),
                   published_at = :publishedAt,
                   record_count = :recordCount
             where id = :id
            """)
        .bind("source", release.source().code())
        .bind("publishedAt", publishedAt)
        .bind("recordCount", recordCount)
        .bind("id", release.id())
        .execute();
  }

  /** Makes a release the one that is served. */
  public static void makeCurrent(Handle transaction, Release release, long now) {
    transaction.execute(
        """
        update release set state = 'superseded', superseded_at = ?
         where source = ? and state = 'current'
        """,
        now,
        release.source().code());
    transaction.execute(
        "update release set state = 'current', superseded_at = null where id = ?", release.id());
  }

  private static Release read(ResultSet row) throws SQLException {
    var state = Release.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    return new Release(
        row.getLong("id"),
        Source.of(row.getString("source")),
        row.getInt("number"),
        new ReleaseDescription(
            row.getString("format"),
            row.getString("label"),
            row.getString("citation"),
            row.getString("made_by"),
            dataDay(row),
            coverage(row)),
        row.getObject("removed_at") == null ? state : Release.State.REMOVED,
        Microseconds.at(row.getLong("started_at")),
        row.getObject("published_at") == null ? null : Microseconds.at(row.getLong("published_at")),
        row.getInt("record_count"),
        row.getString("identity"));
  }

  private static @Nullable DataDay dataDay(ResultSet row) throws SQLException {
    var day = row.getString("data_day");
    return day == null
        ? null
        : new DataDay(
            LocalDate.parse(day),
            DataDay.From.valueOf(row.getString("data_day_from").toUpperCase(Locale.ROOT)));
  }

  /** Of a release made before it was written down, what its format has. */
  private static Coverage coverage(ResultSet row) throws SQLException {
    var encoded = row.getString("coverage");
    return encoded == null ? FormatCoverage.of(row.getString("format")) : Coverage.decoded(encoded);
  }
}
