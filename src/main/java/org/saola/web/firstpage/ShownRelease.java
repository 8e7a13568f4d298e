package org.saola.web.firstpage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.status.Topic;
import org.saola.store.release.Dataset;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;

/**
 * A release as people see it.
 *
 * @param title of its source; null where it has the usual one of its kind
 * @param citation null when not known
 * @param dataDay the day of the data; null when not known
 * @param redList whether it is of the Red List
 * @param count how many records
 * @param missing codes of what its files had nothing of
 */
public record ShownRelease(
    @Nullable String title,
    String label,
    @Nullable LocalDate publishedOn,
    @Nullable String citation,
    @Nullable LocalDate dataDay,
    boolean redList,
    long count,
    List<String> missing) {

  /** A release as it is shown. */
  public static ShownRelease of(Release release) {
    var description = release.description();
    var publishedAt = release.publishedAt();
    var dataDay = description.dataDay();
    return new ShownRelease(
        release.about().title(),
        description.label(),
        publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC).toLocalDate(),
        Publication.citation(release),
        dataDay == null ? null : dataDay.day(),
        release.dataset().kind() == Dataset.Kind.RED_LIST,
        release.recordCount(),
        description.coverage().lacking().stream().map(Topic::code).toList());
  }
}
