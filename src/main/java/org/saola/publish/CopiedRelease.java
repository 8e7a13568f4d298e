package org.saola.publish;

import java.util.List;
import org.saola.store.ReleaseContent;
import org.saola.store.release.ManifestFile;
import org.saola.store.release.ReleaseDescription;

/**
 * What a release must become that another server has.
 *
 * @param sha256 of all its documents
 */
public record CopiedRelease(
    ReleaseDescription description, List<ManifestFile> manifest, String sha256) {

  /**
   * Looks at what is stored, before anybody else does.
   *
   * @throws DifferingCopy if it is not the same
   */
  void check(ReleaseContent stored) {
    if (!stored.digest().sha256().equals(sha256)) {
      throw new DifferingCopy();
    }
  }
}
