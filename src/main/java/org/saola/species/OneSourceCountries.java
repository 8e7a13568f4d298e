package org.saola.species;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.status.Topic;
import org.saola.status.quality.QualityFinding;
import org.saola.store.names.Names;
import org.saola.store.names.NamesNotReady;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/**
 * The countries that a list names alone, beside the usual list of the other kind. Safe for use by
 * many threads.
 */
public final class OneSourceCountries {
  private final SpeciesDatasets datasets;
  private final Names names;
  private final ComparedCountries compared = new ComparedCountries();

  public OneSourceCountries(SpeciesDatasets datasets, Names names) {
    this.datasets = datasets;
    this.names = names;
  }

  /** Why nobody can say. */
  public enum Unknown {
    /** There is no release of the other list. */
    NO_OTHER,
    /** Only releases that are served are compared. */
    NOT_SERVED,
    /** The files of the other list may lack countries. */
    IN_PART,
    /** They are being compared. */
    NOT_YET;

    /** In lower case, for the keys of messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What was found, or why nobody can say; one of both is null.
   *
   * @param rows null when nobody can say
   */
  public record Outcome(@Nullable List<QualityFinding> rows, @Nullable Unknown unknown) {
    static Outcome unknown(Unknown why) {
      return new Outcome(null, why);
    }
  }

  /** The same as {@link #of} as far as it is there by now. */
  public Outcome ready(Release asked) {
    try {
      return of(asked);
    } catch (NamesNotReady _) {
      return Outcome.unknown(Unknown.NOT_YET);
    }
  }

  /**
   * Of a release.
   *
   * @throws NamesNotReady until the lists are compared
   */
  public Outcome of(Release asked) {
    boolean ofRedList = asked.dataset().kind() == Dataset.Kind.RED_LIST;
    var usual = datasets.usual();
    var law = datasets.speciesPlus().apply(ofRedList ? usual.speciesPlus() : asked.dataset());
    var lists = datasets.redList().apply(ofRedList ? asked.dataset() : usual.redList());
    if (law.isEmpty() || lists.isEmpty()) {
      return Outcome.unknown(Unknown.NO_OTHER);
    }
    if ((ofRedList ? lists.get() : law.get()).release().id() != asked.id()) {
      return Outcome.unknown(Unknown.NOT_SERVED);
    }
    var other = (ofRedList ? law.get() : lists.get()).release();
    if (!other.description().coverage().whole(Topic.DISTRIBUTIONS)) {
      return Outcome.unknown(Unknown.IN_PART);
    }
    return names
        .crosswalk(law.get().release(), lists.get().release())
        .map(links -> compared.of(links, law.get(), lists.get()))
        .map(found -> new Outcome(ofRedList ? found.redList() : found.speciesPlus(), null))
        .orElseGet(() -> Outcome.unknown(Unknown.NO_OTHER));
  }
}
