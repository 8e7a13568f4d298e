package org.saola.web.legal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.store.release.Release;
import org.saola.store.release.Source;
import org.saola.web.firstpage.HeldRelease;

/**
 * How to cite a release as a whole.
 *
 * @param source the name of its source in addresses
 * @param author null when not known
 * @param year of the release, four digits
 * @param version the label of the release
 * @param publisher null when not known
 * @param place of the publisher; null when not known
 * @param address of the original; null when not known
 * @param wording what the import said, as it stands; null when it said nothing
 * @param accessed the day on which the data are read
 */
public record Citation(
    String source,
    @Nullable String author,
    String title,
    String year,
    String version,
    @Nullable String publisher,
    @Nullable String place,
    @Nullable String address,
    @Nullable String wording,
    LocalDate accessed) {
  private static final Pattern RED_LIST_VERSION = Pattern.compile("[0-9]{4}-[0-9]");
  private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})(?![0-9]).*");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** The citation of a release, read on a day. */
  static Citation of(Release release, LocalDate today) {
    var shown = HeldRelease.of(release);
    boolean redList = release.source() == Source.RED_LIST;
    var blank =
        new Citation(
            redList ? "red-list" : "species-plus",
            null,
            shown.title() + ", release " + shown.label(),
            year(release, today),
            shown.label(),
            null,
            null,
            null,
            shown.citation(),
            today);
    if (redList) {
      return isOfIucn(release) ? blank.ofRedList() : blank;
    }
    return shown.citation() == null ? blank.ofSpeciesPlus() : blank;
  }

  /** Whether the label is a version of the global Red List, and not of a national one. */
  private static boolean isOfIucn(Release release) {
    return RED_LIST_VERSION.matcher(release.description().label()).matches()
        && !release.description().format().equals("darwin-core");
  }

  private static String year(Release release, LocalDate today) {
    var label = YEAR_FIRST.matcher(release.description().label());
    return label.matches()
        ? label.group(1)
        : Optional.ofNullable(release.publishedAt())
            .map(at -> at.atOffset(ZoneOffset.UTC).getYear())
            .orElse(today.getYear())
            .toString();
  }

  private Citation ofRedList() {
    return new Citation(
        source,
        "IUCN",
        "The IUCN Red List of Threatened Species",
        year,
        version,
        "IUCN",
        null,
        "https://www.iucnredlist.org",
        wording,
        accessed);
  }

  private Citation ofSpeciesPlus() {
    return new Citation(
        source,
        "UNEP",
        "The Species+ Website",
        year,
        version,
        "Compiled by UNEP-WCMC, Cambridge, UK",
        "Nairobi, Kenya",
        "https://www.speciesplus.net",
        null,
        accessed);
  }

  /** Tells it from other citations: letters, digits and hyphens. */
  public String key() {
    var key = version.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return key.isEmpty() ? source : source + "-" + key;
  }

  /** The citation in one sentence or two, for people. */
  public String text() {
    var start = wording == null ? composed() : wording.strip();
    return start + (start.endsWith(".") ? "" : ".") + " Accessed on " + DAY.format(accessed) + ".";
  }

  private String composed() {
    var text = new StringBuilder();
    if (author != null) {
      text.append(author).append(' ');
    }
    text.append('(').append(year).append("). ").append(title).append('.');
    for (var part : new @Nullable String[] {place, publisher}) {
      if (part != null) {
        text.append(' ').append(part).append('.');
      }
    }
    if (address != null) {
      text.append(" Release ").append(version).append(". Available at: ").append(address);
    }
    return text.toString();
  }
}
