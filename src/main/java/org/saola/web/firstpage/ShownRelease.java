package org.saola.web.firstpage;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.status.Topic;
import org.saola.store.release.Dataset;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;

/**
 * A release as people see it.
 *
 * @param title of its source
 * @param unit what its records are, in the plural
 * @param format the format it was imported from, in words
 * @param records with thousands separated
 * @param citation null when not known
 * @param dataDay the day of the data; null when not known
 * @param lacking what its files had nothing of, in words; empty when nothing is known to be missing
 */
public record ShownRelease(
    String title,
    String unit,
    String label,
    String format,
    @Nullable LocalDate publishedOn,
    String records,
    @Nullable String citation,
    @Nullable LocalDate dataDay,
    String lacking) {
  private static final String NATIONAL = "darwin-core";

  /** A release as it is shown. */
  public static ShownRelease of(Release release) {
    var description = release.description();
    var publishedAt = release.publishedAt();
    var dataDay = description.dataDay();
    boolean redList = release.dataset().kind() == Dataset.Kind.RED_LIST;
    return new ShownRelease(
        title(release),
        redList ? "Assessments" : "Records",
        description.label(),
        format(description.format()),
        publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC).toLocalDate(),
        String.format(Locale.ROOT, "%,d", release.recordCount()),
        Publication.citation(release),
        dataDay == null ? null : dataDay.day(),
        description.coverage().lacking().stream().map(Topic::words).collect(joining(", ")));
  }

  private static String title(Release release) {
    return Objects.requireNonNullElseGet(
        release.about().title(),
        () ->
            release.dataset().kind() == Dataset.Kind.RED_LIST
                ? "Red List"
                : "Species+ and CITES Checklist");
  }

  private static String format(String code) {
    return switch (code) {
      case "package" -> "data package";
      case "dump" -> "bulk dump";
      case "responses" -> "recorded API answers";
      case "checklist" -> "index of the CITES Checklist";
      case "download" -> "search downloads";
      case "documents" -> "API v4 documents";
      case "sis-connect" -> "SIS Connect set";
      case NATIONAL -> "Darwin Core or ColDP";
      default -> code;
    };
  }
}
