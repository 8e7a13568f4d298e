package org.saola.cli;

import java.util.List;
import org.saola.store.ManifestFile;
import org.saola.store.ReleaseContent;
import org.saola.store.ReleaseDescription;

/**
 * What a release must become that another server has.
 *
 * @param sha256 of all its documents
 */
record CopiedRelease(ReleaseDescription description, List<ManifestFile> manifest, String sha256) {

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
