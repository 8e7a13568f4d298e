package org.saola.store.release;

import org.jspecify.annotations.Nullable;
import org.saola.status.Coverage;
import org.saola.status.DataDay;

/**
 * What an import says about a release.
 *
 * @param format the format it was imported from
 * @param label how users tell it from other releases
 * @param citation how to cite the data; null when not known
 * @param madeBy who or what made it, in words for users
 * @param dataDay the day of the data; null when nothing tells it
 * @param coverage how much of each topic its files had
 */
public record ReleaseDescription(
    String format,
    String label,
    @Nullable String citation,
    String madeBy,
    @Nullable DataDay dataDay,
    Coverage coverage) {

  /** A release made by the user of the operating system, that has what its format has. */
  public ReleaseDescription(String format, String label, @Nullable String citation) {
    this(
        format,
        label,
        citation,
        System.getProperty("user.name", ""),
        null,
        FormatCoverage.of(format));
  }

  /** The same with what its files tell. */
  public ReleaseDescription of(@Nullable DataDay day, Coverage held) {
    return new ReleaseDescription(format, label, citation, madeBy, day, held);
  }
}
