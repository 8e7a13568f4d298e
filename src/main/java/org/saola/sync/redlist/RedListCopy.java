package org.saola.sync.redlist;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.saola.ingest.InputFiles;

/**
 * All that the service publishes.
 *
 * @param documents of one version, the old ones and the new ones
 * @param asked how many assessments were asked for
 * @param taken how many are those of the last run
 * @param gone how many of those are no longer published
 * @param missing ids of assessments that the service lists, but does not have; rising
 * @param differing how many assessments say otherwise than the lists whether they are the latest
 */
public record RedListCopy(
    String version,
    InputFiles documents,
    int asked,
    int taken,
    int gone,
    List<Integer> missing,
    int differing) {
  private static final int MOST_NAMED = 20;

  public RedListCopy {
    missing = List.copyOf(missing);
  }

  /** What came of it, a sentence a line. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%,d assessments were asked for, %,d are still the same, %,d are gone"
            .formatted(asked, taken, gone));
    if (!missing.isEmpty()) {
      var named =
          missing.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
      lines.add(
          "%,d assessments are listed by the service, but not there: %s%s"
              .formatted(missing.size(), named, missing.size() > MOST_NAMED ? ", …" : ""));
    }
    if (differing > 0) {
      lines.add(
          "%,d assessments say otherwise than the lists whether they are the latest; the lists"
                  .formatted(differing)
              + " count");
    }
    return lines;
  }
}
