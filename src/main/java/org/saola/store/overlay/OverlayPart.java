package org.saola.store.overlay;

import org.jdbi.v3.core.Handle;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/**
 * Why categories changed, as people found out. It holds for all releases of a dataset, so only the
 * dataset takes it with it.
 */
public final class OverlayPart implements ReleasePart<Object> {
  public static final OverlayPart PART = new OverlayPart();

  private OverlayPart() {}

  /** Reasons are imported for themselves. */
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
    handle.useTransaction(transaction ->
        transaction.execute("delete from category_overlay where dataset = ?", dataset.id()));
  }
}
