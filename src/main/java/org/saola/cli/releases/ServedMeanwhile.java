package org.saola.cli.releases;

import java.util.Optional;
import org.saola.ingest.RefusedInput;
import org.saola.store.FormerRelease;
import org.saola.store.release.Release;

/** What was made of one release must not silently take the place of another one. */
final class ServedMeanwhile {
  private ServedMeanwhile() {}

  /**
   * @param served what is served now
   * @param basis what was served when the work began
   * @throws RefusedInput if they are not the same
   */
  static void refuse(Optional<FormerRelease> served, Optional<Release> basis) {
    var release = served.map(FormerRelease::release);
    if (!release.map(Release::id).equals(basis.map(Release::id))) {
      throw new RefusedInput(
          "%s came in meanwhile; run the same command again, which goes on from what is there"
              .formatted(
                  release
                      .map(each ->
                          "release %d (%s) of %s"
                              .formatted(
                                  each.number(), each.description().label(), each.source().code()))
                      .orElse("another release")));
    }
  }
}
