package org.saola.web.firstpage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.store.release.Release;
import org.saola.store.release.ReleaseDescription;
import org.saola.store.release.Source;

/**
 * A release as people see it.
 *
 * @param title of its source
 * @param unit what its records are, in the plural
 * @param format the format it was imported from, in words
 * @param records with thousands separated
 * @param citation null when not known
 */
public record HeldRelease(
    String title,
    String unit,
    String label,
    String format,
    @Nullable LocalDate publishedOn,
    String records,
    @Nullable String citation) {
  private static final Pattern RED_LIST_VERSION = Pattern.compile("([0-9]{4})-[0-9]");
  private static final String NATIONAL = "darwin-core";

  /** A release as it is shown. */
  public static HeldRelease of(Release release) {
    var description = release.description();
    var publishedAt = release.publishedAt();
    boolean redList = release.source() == Source.RED_LIST;
    return new HeldRelease(
        redList ? "Red List" : "Species+ and CITES Checklist",
        redList ? "Assessments" : "Records",
        description.label(),
        format(description.format()),
        publishedAt == null ? null : publishedAt.atOffset(ZoneOffset.UTC).toLocalDate(),
        String.format(Locale.ROOT, "%,d", release.recordCount()),
        redList ? redListCitation(description) : description.citation());
  }

  /** The citation of the import, else the one that IUCN recommends for a version. */
  private static @Nullable String redListCitation(ReleaseDescription description) {
    var version = RED_LIST_VERSION.matcher(description.label());
    if (description.citation() != null
        || !version.matches()
        || description.format().equals(NATIONAL)) {
      return description.citation();
    }
    return "IUCN %s. IUCN Red List of Threatened Species. Version %s <www.iucnredlist.org>"
        .formatted(version.group(1), description.label());
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
