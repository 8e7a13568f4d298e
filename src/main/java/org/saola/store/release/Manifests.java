package org.saola.store.release;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** What releases were made of. */
public final class Manifests {
  private Manifests() {}

  public static void write(Handle transaction, Release release, List<ManifestFile> files) {
    if (files.isEmpty()) {
      return;
    }
    try (var batch =
        transaction.prepareBatch(
            """
            insert into manifest_file (release_id, position, name, sha256, byte_count, url)
            values (?, ?, ?, ?, ?, ?)
            """)) {
      int position = 0;
      for (var file : files) {
        batch.add(release.id(), ++position, file.name(), file.sha256(), file.bytes(), file.url());
      }
      var _ = batch.execute();
    }
  }

  public static void delete(Handle transaction, long release) {
    transaction.execute("delete from manifest_file where release_id = ?", release);
  }

  public static List<ManifestFile> read(Handle handle, Release release) {
    return handle
        .select(
            """
            select name, sha256, byte_count, url from manifest_file
             where release_id = ? order by position
            """,
            release.id())
        .map((row, _) ->
            new ManifestFile(row.getString(1), row.getString(2), row.getLong(3), row.getString(4)))
        .list();
  }
}
