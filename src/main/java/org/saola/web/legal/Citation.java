package org.saola.web.legal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.store.release.Dataset;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import org.saola.web.page.Words;
import org.saola.web.part.SourceLine;

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
 * @param wording what the import said, as it stands, else what the publisher asks for; null when
 *     nobody knows that
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
  /** Citations are in one language, whatever that of the page is. */
  private static final Words ENGLISH = Words.in(Language.EN);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  /** The citation of a release, read on a day. */
  static Citation of(Release release, LocalDate today) {
    var publication = Publication.of(release);
    var about = release.about();
    // what a publisher unknown here is called, and what the import words otherwise
    boolean itsOwn =
        publication.isKnown()
            && about.title() == null
            && (release.description().citation() == null
                || release.dataset().kind() == Dataset.Kind.RED_LIST);
    var label = release.description().label();
    return new Citation(
        release.dataset().kind() == Dataset.Kind.RED_LIST ? "red-list" : "species-plus",
        itsOwn ? publication.author() : about.authority(),
        itsOwn ? publication.title() : SourceLine.of(release).name(ENGLISH) + ", release " + label,
        Publication.year(release),
        label,
        itsOwn ? publication.publisher() : null,
        itsOwn ? publication.place() : null,
        itsOwn ? publication.address() : null,
        Publication.citation(release),
        today);
  }

  /** Tells it from other citations: letters, digits and hyphens. */
  public String key() {
    var key = version.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
    return key.isEmpty() ? source : source + "-" + key;
  }

  /** The citation in one sentence or two, for people. */
  public String text() {
    var start = wording == null ? "(%s). %s".formatted(year, title) : wording.strip();
    return start + (start.endsWith(".") ? "" : ".") + " Accessed on " + DAY.format(accessed) + ".";
  }
}
