package org.saola.store.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.saola.store.sql.Microseconds;

/** What is known of uploads, in the database. */
final class UploadRows {
  private static final String SELECT = "select * from upload";

  private UploadRows() {}

  /** Adds one, which gets its id. */
  static Upload insert(Handle handle, Upload upload) {
    return handle
        .createQuery(
            """
            insert into upload (name, byte_count, sha256, node, account_id, created_at)
            values (:name, :bytes, :sha256, :node, :account, :now) returning *
            """)
        .bind("name", upload.name())
        .bind("bytes", upload.bytes())
        .bind("sha256", upload.sha256())
        .bind("node", upload.node())
        .bind("account", upload.account())
        .bind("now", Microseconds.of(upload.createdAt()))
        .map((row, _) -> read(row))
        .one();
  }

  /** All, oldest first. */
  static List<Upload> list(Handle handle) {
    return handle.createQuery(SELECT + " order by id").map((row, _) -> read(row)).list();
  }

  static Optional<Upload> find(Handle handle, long id) {
    return handle.select(SELECT + " where id = ?", id).map((row, _) -> read(row)).findOne();
  }

  /** False when there is none. */
  static boolean delete(Handle handle, long id) {
    return handle.execute("delete from upload where id = ?", id) == 1;
  }

  private static Upload read(ResultSet row) throws SQLException {
    var account = row.getLong("account_id");
    return new Upload(
        row.getLong("id"),
        row.getString("name"),
        row.getLong("byte_count"),
        row.getString("sha256"),
        row.getString("node"),
        row.getObject("account_id") == null ? null : Long.valueOf(account),
        Microseconds.at(row.getLong("created_at")));
  }
}
