package org.saola.web.part;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.saola.store.release.Release;

/**
 * Where a block of a page comes from, and where else it can be read.
 *
 * @param list what the list is called
 * @param release the label of the release
 * @param day of the data, else of the import; null when neither is known
 * @param json the same as JSON; null when there is no such answer
 * @param csv the same as CSV; null when there is no such answer
 */
public record SourceLine(
    String list,
    String release,
    @Nullable LocalDate day,
    @Nullable String json,
    @Nullable String csv) {

  /** The line of a release, without links. */
  public static SourceLine of(String list, Release release) {
    var published = release.publishedAt();
    var day = release.description().dataDay();
    return new SourceLine(
        list,
        release.description().label(),
        day != null
            ? day.day()
            : published == null ? null : LocalDate.ofInstant(published, ZoneOffset.UTC),
        null,
        null);
  }

  /**
   * The same with those other forms only that can be fetched by whoever reads the page: the APIs of
   * a server that is not open want a token, which browsers don't send.
   */
  public SourceLine fetchable(boolean open) {
    return with(open || !isOfApi(json) ? json : null, open || !isOfApi(csv) ? csv : null);
  }

  private static boolean isOfApi(@Nullable String address) {
    return address != null && address.startsWith("/api/");
  }

  /** The same with other forms of what it stands under. */
  public SourceLine with(@Nullable String asJson, @Nullable String asCsv) {
    return new SourceLine(list, release, day, asJson, asCsv);
  }
}
