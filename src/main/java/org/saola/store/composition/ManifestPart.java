package org.saola.store.composition;

import org.jdbi.v3.core.Handle;
import org.saola.store.part.PartOutput;
import org.saola.store.part.PartWriter;
import org.saola.store.part.ReleasePart;
import org.saola.store.release.Manifests;
import org.saola.store.release.Release;

/** The files that a release was made of, by name; they stay known when its data are gone. */
final class ManifestPart implements ReleasePart<Object> {
  static final ManifestPart PART = new ManifestPart();

  private ManifestPart() {}

  /** Written when the release is described. */
  @Override
  public PartWriter<Object> begin(PartOutput output) {
    return PartWriter.NONE;
  }

  @Override
  public void carryOver(Release earlier, PartOutput output) {
    var files = output.connections().read(handle -> Manifests.read(handle, earlier));
    output.write(transaction -> Manifests.write(transaction, output.release(), files));
  }

  @Override
  public void remove(Handle handle, long release) {}

  @Override
  public void forget(Handle transaction, long release) {
    Manifests.delete(transaction, release);
  }
}
