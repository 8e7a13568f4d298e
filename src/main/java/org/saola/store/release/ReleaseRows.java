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
      select release.*, dataset.kind, dataset.title as dataset_title,
             dataset.authority as dataset_authority, dataset.terms as dataset_terms,
             dataset.citation as dataset_citation, dataset.languages as dataset_languages,
             dataset.scope as dataset_scope
        from release join dataset on dataset.id = release.dataset
      """;

  private ReleaseRows() {}

  public static Optional<Release> findCurrent(Handle handle, Dataset dataset) {
    return handle
        .createQuery(SELECT + " where dataset = ? and state = 'current'")
        .bind(0, dataset.id())
        .map((row, _) -> read(row))
        .findOne();
  }

  /** All that were ever published, the newest first. */
  public static List<Release> published(Handle handle) {
    return handle
        .createQuery(SELECT + " where state <> 'writing' order by release.id desc")
        .map((row, _) -> read(row))
        .list();
  }

  /** Those of a dataset that can be read, the newest first. */
  public static List<Release> readable(Handle handle, Dataset dataset) {
    return handle
        .createQuery(
            SELECT
                + """
                 where dataset = ? and state in ('current', 'superseded') and release.removed_at is null
                 order by release.id desc
                """)
        .bind(0, dataset.id())
        .map((row, _) -> read(row))
        .list();
  }

  /** Those of a dataset that were replaced but are still there, the one replaced last first. */
  public static List<Release> superseded(Handle handle, Dataset dataset) {
    return handle
        .createQuery(
            SELECT
                + """
                 where dataset = ? and state = 'superseded' and release.removed_at is null
                 order by superseded_at desc, release.id desc
                """)
        .bind(0, dataset.id())
        .map((row, _) -> read(row))
        .list();
  }

  /** Adds one that is about to be written. */
  public static Release insert(
      Handle transaction, Dataset dataset, ReleaseDescription description, long startedAt) {
    var dataDay = description.dataDay();
    var id =
        transaction
            .createQuery(
                """
                insert into release (dataset, format, label, citation, made_by, state, started_at,
                                     data_day, data_day_from, coverage, identity)
                values (:dataset, :format, :label, :citation, :madeBy, 'writing', :startedAt,
                        :dataDay, :dataDayFrom, :coverage, :identity)
                returning id
                """)
            .bind("dataset", dataset.id())
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
    return get(transaction, id);
  }

  /** Writes down what was learnt of the files while they were read. */
  public static void learn(
      Handle transaction, Release release, @Nullable DataDay dataDay, Coverage coverage) {
    transaction
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
    return handle.select(SELECT + " where release.id = ?", id).map((row, _) -> read(row)).one();
  }

  /** How many records a release has; 0 when it is gone. */
  public static long recordCount(Handle handle, long id) {
    return handle
        .select("select record_count from release where id = ?", id)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }

  /** Gives a release that is complete its number. */
  public static void number(
      Handle transaction, Release release, long publishedAt, int recordCount) {
    transaction
        .createUpdate(
            """
            update release
               set number =
                   (select coalesce(max(number), 0) + 1 from release where dataset = :dataset),
                   published_at = :publishedAt,
                   record_count = :recordCount
             where id = :id
            """)
        .bind("dataset", release.dataset().id())
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
         where dataset = ? and state = 'current'
        """,
        now,
        release.dataset().id());
    transaction.execute(
        "update release set state = 'current', superseded_at = null where id = ?", release.id());
  }

  private static Release read(ResultSet row) throws SQLException {
    var state = Release.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
    return new Release(
        row.getLong("id"),
        new Dataset(row.getString("dataset"), Dataset.Kind.of(row.getString("kind"))),
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
        row.getString("identity"),
        DatasetDescription.read(row, "dataset_"));
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
