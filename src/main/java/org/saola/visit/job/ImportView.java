package org.saola.visit.job;

import java.util.List;
import org.saola.store.jobs.Orders.LooksLike;
import org.saola.store.release.Dataset;
import org.saola.visit.Viewer;

/**
 * The page from which imports begin.
 *
 * @param files oldest first
 * @param datasets into which can be imported
 */
public record ImportView(Viewer viewer, List<FileRow> files, List<Dataset> datasets) {

  /**
   * A file.
   *
   * @param received bytes that are there; -1 when another server has it
   * @param isWhole whether it can be imported from
   * @param looksLike what a whole one is; format is empty otherwise
   */
  public record FileRow(
      long id,
      String name,
      long bytes,
      long received,
      boolean isWhole,
      LooksLike looksLike,
      String removedAfter) {

    public boolean isElsewhere() {
      return received < 0;
    }
  }

  public boolean hasWhole() {
    return files.stream().anyMatch(FileRow::isWhole);
  }
}
