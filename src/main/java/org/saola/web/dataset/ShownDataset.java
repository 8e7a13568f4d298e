package org.saola.web.dataset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.store.release.Dataset;
import org.saola.store.release.DescribedDataset;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;
import org.saola.web.firstpage.ShownRelease;

/**
 * A list that is kept.
 *
 * @param title its own, or its id before the first import; null where it has the usual one of its
 *     kind
 * @param authority who publishes it; null when nobody said so
 * @param terms its own; null where those of the whole server hold
 * @param scope the region that it speaks of; null when nobody said so
 * @param languages of its texts; empty = as its records have them
 * @param release what is served of it; null before the first import
 * @param original where its source is found; null when not known
 * @param meant whether it answers where no list is named
 */
public record ShownDataset(
    Dataset dataset,
    @Nullable String title,
    @Nullable String authority,
    @Nullable String terms,
    @Nullable String scope,
    List<Language> languages,
    @Nullable ShownRelease release,
    @Nullable String original,
    boolean meant) {

  static ShownDataset of(DescribedDataset described, @Nullable Release release, boolean meant) {
    var said = described.description();
    var publication =
        release == null || Publication.isDemonstration(release) ? null : Publication.of(release);
    return new ShownDataset(
        described.dataset(),
        title(described, release),
        said.authority() == null && publication != null ? publication.author() : said.authority(),
        said.terms(),
        said.scope(),
        said.languages(),
        release == null ? null : ShownRelease.of(release),
        publication == null ? null : publication.address(),
        meant);
  }

  /** Its own title, else its id; null where it has the usual title of its kind. */
  private static @Nullable String title(DescribedDataset described, @Nullable Release release) {
    var title = described.description().title();
    if (title != null) {
      return title;
    }
    return release == null ? described.dataset().id() : ShownRelease.of(release).title();
  }

  /** The base of its compatible API. */
  public String api() {
    var base =
        switch (dataset.kind()) {
          case SPECIES_PLUS -> "/api/v1";
          case RED_LIST -> "/api/v4";
        };
    return meant ? base : DatasetsPage.PATH + "/" + dataset.id() + base;
  }

  /** Its releases as data. */
  public String releases() {
    return "/api/saola/v1/releases?dataset=" + dataset.id();
  }

  /** Its name where citations are offered in formats; null where they are not. */
  public @Nullable String cited() {
    if (!meant || release == null) {
      return null;
    }
    return switch (dataset.kind()) {
      case SPECIES_PLUS -> "species-plus";
      case RED_LIST -> "red-list";
    };
  }

  /** Where its terms are found, if they are an address; else null. */
  public @Nullable String termsAddress() {
    return terms != null && terms.matches("https?://\\S+") ? terms : null;
  }
}
