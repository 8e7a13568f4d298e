package org.saola.store.overlay;

import java.util.List;
import org.saola.store.release.Dataset;
import org.saola.store.sql.Connections;

/** Why categories changed in which years, for all releases of a dataset. */
public final class CategoryOverlay {
  private final Connections connections;

  public CategoryOverlay(Connections connections) {
    this.connections = connections;
  }

  /** All of a dataset, by taxon and year; may block. */
  public List<DatedReason> of(Dataset dataset) {
    return connections.read(handle ->
        handle
            .createQuery(
                """
                select taxon_id, year, category_before, category_after, reason
                  from category_overlay where dataset = :dataset
                 order by taxon_id, year, category_before, category_after
                """)
            .bind("dataset", dataset.id())
            .map((row, _) ->
                new DatedReason(
                    row.getInt(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
            .list());
  }

  /**
   * Keeps reasons, all or none; of the same changes they take the place of earlier ones.
   *
   * @param anew whether all others of the dataset go
   */
  public void keep(Dataset dataset, List<DatedReason> reasons, boolean anew) {
    connections.write(handle -> {
      if (anew) {
        handle.execute("delete from category_overlay where dataset = ?", dataset.id());
      }
      try (var batch =
          handle.prepareBatch(
              """
              insert into category_overlay
                     (dataset, taxon_id, year, category_before, category_after, reason)
              values (?, ?, ?, ?, ?, ?)
              on conflict (dataset, taxon_id, year, category_before, category_after)
              do update set reason = excluded.reason
              """)) {
        reasons.forEach(each ->
            batch.add(
                dataset.id(),
                each.taxonId(),
                each.year(),
                each.before(),
                each.after(),
                each.reason()));
        return reasons.isEmpty() ? new int[0] : batch.execute();
      }
    });
  }
}
