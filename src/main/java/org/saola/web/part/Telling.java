package org.saola.web.part;

import org.saola.status.Coverage;
import org.saola.status.Topic;

/** What the silence of a list on a country means. */
public enum Telling {
  /** It does not name the country. */
  ALL,
  /** It may name it: the release has only a part, or nobody knows how much. */
  SOME,
  /** It says nothing of any country. */
  NOTHING;

  /**
   * Of a taxon in a release.
   *
   * @param any whether it names any country for the taxon
   */
  public static Telling of(Coverage coverage, boolean any) {
    if (!any) {
      return NOTHING;
    }
    return coverage.whole(Topic.DISTRIBUTIONS) ? ALL : SOME;
  }

  public boolean tells() {
    return this != NOTHING;
  }
}
