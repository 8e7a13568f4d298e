package org.saola.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.store.Release;

/**
 * A release as people see it.
 *
 * @param format the format it was imported from, in words
 * @param records with thousands separated
 * @param citation null when not known
 */
public record HeldRelease(
    String label,
    String format,
    @Nullable LocalDate publishedOn,
    String records,
    @Nullable String citation) {

  static HeldRelease of(Release release) {
    var description = release.description();
    var publishedAt = release.publishedAt();
    return new HeldRelease(
        description.label(),
        format(description.format()),
        publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC).toLocalDate(),
        String.format(Locale.ROOT, "%,d", release.recordCount()),
        description.citation());
  }

  private static String format(String code) {
    return switch (code) {
      case "package" -> "data package";
      case "dump" -> "bulk dump";
      case "responses" -> "recorded API answers";
      case "checklist" -> "index of the CITES Checklist";
      default -> code;
    };
  }
}
