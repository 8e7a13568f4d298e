package org.saola.web.part;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.web.page.Words;

/**
 * Where a block of a page comes from, and where else it can be read.
 *
 * @param list what the list is called by those who keep it; null where it has the usual name of its
 *     kind
 * @param kind of the list
 * @param release the label of the release
 * @param day of the data, else of the import; null when neither is known
 * @param json the same as JSON; null when there is no such answer
 * @param csv the same as CSV; null when there is no such answer
 */
public record SourceLine(
    @Nullable String list,
    Dataset.Kind kind,
    String release,
    @Nullable LocalDate day,
    @Nullable String json,
    @Nullable String csv) {

  /** The line of a release, without links. */
  public static SourceLine of(Release release) {
    var published = release.publishedAt();
    var day = release.description().dataDay();
    return new SourceLine(
        release.about().title(),
        release.dataset().kind(),
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

  /**
   * The lines of a block, of which the last leads to its files, as they tell of all sources.
   *
   * @param file the path of the files without their endings
   * @param query what is asked of them; empty for nothing
   */
  public static List<SourceLine> leading(List<SourceLine> lines, String file, String query) {
    var asked = query.isEmpty() ? "" : "?" + query;
    return lines.stream()
        .map(each ->
            each.equals(lines.getLast())
                ? each.with(file + ".json" + asked, file + ".csv" + asked)
                : each)
        .toList();
  }

  /** What the list is called on a page. */
  public String name(Words words) {
    return list == null ? words.text("list." + kind.code()) : list;
  }

  /** The same with other forms of what it stands under. */
  public SourceLine with(@Nullable String asJson, @Nullable String asCsv) {
    return new SourceLine(list, kind, release, day, asJson, asCsv);
  }
}
