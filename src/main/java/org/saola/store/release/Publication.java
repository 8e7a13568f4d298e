package org.saola.store.release;

import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What releases are copies of, and the words in which each publisher wants it cited. They stand
 * here alone: pages, answers and files take them from here.
 */
public enum Publication {
  RED_LIST(
      "IUCN",
      "The IUCN Red List of Threatened Species",
      null,
      "IUCN",
      "https://www.iucnredlist.org"),
  SPECIES_PLUS(
      "UNEP",
      "The Species+ Website",
      "Nairobi, Kenya",
      "Compiled by UNEP-WCMC, Cambridge, UK",
      "https://www.speciesplus.net"),
  CITES_CHECKLIST(
      "UNEP-WCMC (Comps.)",
      "The Checklist of CITES Species Website",
      "CITES Secretariat, Geneva, Switzerland",
      "Compiled by UNEP-WCMC, Cambridge, UK",
      "https://checklist.cites.org"),
  /** A national list, or a draft: only who imported it knows its words. */
  OTHER_RED_LIST(null, "Red List", null, null, null),
  /** Another list of names and listings: only who imported it knows its words. */
  OTHER_SPECIES_PLUS(null, "Species and their listings", null, null, null);

  /** How the demonstration data are cited, by which their releases are known. */
  public static final String DEMONSTRATION =
      "Saola demonstration data: facts about well-known species, neither complete nor legal advice";

  private static final Pattern VERSION = Pattern.compile("[0-9]{4}-[0-9]");
  private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})(?![0-9]).*");

  private final @Nullable String author;
  private final String title;
  private final @Nullable String place;
  private final @Nullable String publisher;
  private final @Nullable String address;

  Publication(
      @Nullable String author,
      String title,
      @Nullable String place,
      @Nullable String publisher,
      @Nullable String address) {
    this.author = author;
    this.title = title;
    this.place = place;
    this.publisher = publisher;
    this.address = address;
  }

  /** Whether a release is the demonstration. */
  public static boolean isDemonstration(Release release) {
    return DEMONSTRATION.equals(release.description().citation());
  }

  /** What a release is a copy of. */
  public static Publication of(Release release) {
    var format = release.description().format();
    if (!Dataset.FIRST.contains(release.dataset())) {
      return release.dataset().kind() == Dataset.Kind.RED_LIST
          ? OTHER_RED_LIST
          : OTHER_SPECIES_PLUS;
    }
    return switch (release.dataset().kind()) {
      case SPECIES_PLUS -> format.equals("checklist") ? CITES_CHECKLIST : SPECIES_PLUS;
      case RED_LIST ->
          switch (format) {
            case "darwin-core" -> OTHER_RED_LIST;
            case "download", "documents" -> RED_LIST;
            default -> isVersion(release) ? RED_LIST : OTHER_RED_LIST;
          };
    };
  }

  private static boolean isVersion(Release release) {
    return VERSION.matcher(release.description().label()).matches();
  }

  /**
   * How to cite a release, without the day of reading; what was said of it goes before the words of
   * the publisher. Null when neither is known.
   */
  public static @Nullable String citation(Release release) {
    return Optional.ofNullable(given(release))
        .or(() -> of(release).recommended(release))
        .orElse(null);
  }

  /** What its import or else the description of its dataset says; null when neither does. */
  public static @Nullable String given(Release release) {
    var imported = release.description().citation();
    return imported == null ? release.about().citation() : imported;
  }

  /** The words of the publisher; empty when nobody knows them. */
  private Optional<String> recommended(Release release) {
    var label = release.description().label();
    return switch (this) {
      case OTHER_RED_LIST, OTHER_SPECIES_PLUS -> Optional.empty();
      // as IUCN asks, which is not how it calls the list elsewhere
      case RED_LIST ->
          Optional.of(
              "IUCN %s. IUCN Red List of Threatened Species.%s <www.iucnredlist.org>"
                  .formatted(year(release), isVersion(release) ? " Version " + label : ""));
      case SPECIES_PLUS, CITES_CHECKLIST ->
          Optional.of(
              "%s (%s). %s. %s. %s. Release %s. Available at: %s"
                  .formatted(author, year(release), title, place, publisher, label, address));
    };
  }

  /** The year of a release: of its name, else of its data, else of its import. */
  public static String year(Release release) {
    var label = YEAR_FIRST.matcher(release.description().label());
    if (label.matches()) {
      return label.group(1);
    }
    var dataDay = release.description().dataDay();
    var day =
        dataDay == null
            ? Optional.ofNullable(release.publishedAt())
                .orElse(release.startedAt())
                .atOffset(ZoneOffset.UTC)
                .toLocalDate()
            : dataDay.day();
    return Integer.toString(day.getYear());
  }

  /** Whether its words are known here. */
  public boolean isKnown() {
    return this != OTHER_RED_LIST && this != OTHER_SPECIES_PLUS;
  }

  public @Nullable String author() {
    return author;
  }

  public String title() {
    return title;
  }

  public @Nullable String place() {
    return place;
  }

  public @Nullable String publisher() {
    return publisher;
  }

  /** Where the original is found. */
  public @Nullable String address() {
    return address;
  }
}
