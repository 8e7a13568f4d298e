package org.saola.store.download;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.content.CheckedTable;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/**
 * The dumps for download. They are made of a release that is served already, and the newest stay
 * when it goes: only their dataset takes them with it.
 */
public final class BulkFilesPart implements ReleasePart<Object> {
  public static final BulkFilesPart PART = new BulkFilesPart();

  private BulkFilesPart() {}

  @Override
  public PartWriter<Object> begin(PartOutput output) {
    return PartWriter.NONE;
  }

  @Override
  public void carryOver(Release earlier, PartOutput output) {}

  @Override
  public void remove(Handle handle, long release) {}

  @Override
  public void removeDataset(Handle handle, Dataset dataset) {
    Downloads.removeAll(handle, dataset);
  }

  @Override
  public List<CheckedTable> tables() {
    return List.of(Downloads.CHECKED);
  }
}
