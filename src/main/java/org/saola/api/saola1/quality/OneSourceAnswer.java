package org.saola.api.saola1.quality;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.message.Message;
import org.saola.species.ComparedCountries;
import org.saola.status.Topic;
import org.saola.status.quality.QualityFinding;
import org.saola.store.names.Names;
import org.saola.store.names.NamesNotReady;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/** The countries that a list names alone, beside the usual list of the other kind. */
final class OneSourceAnswer {
  private static final Message NO_OTHER = Message.of("countries.no-other");

  private final ReadableDatasets<SpeciesPlusSnapshot> speciesPlus;
  private final ReadableDatasets<RedListSnapshot> redList;
  private final Names names;
  private final ComparedCountries compared = new ComparedCountries();

  OneSourceAnswer(
      ReadableDatasets<SpeciesPlusSnapshot> speciesPlus,
      ReadableDatasets<RedListSnapshot> redList,
      Names names) {
    this.speciesPlus = speciesPlus;
    this.redList = redList;
    this.names = names;
  }

  /**
   * What was found, or why nobody can say.
   *
   * @param rows null when nobody can
   * @param unknown why; null when somebody can
   */
  record Outcome(@Nullable List<QualityFinding> rows, @Nullable Message unknown) {
    static Outcome unknown(Message why) {
      return new Outcome(null, why);
    }

    List<QualityFinding> known() {
      if (rows == null) {
        var why = Objects.requireNonNull(unknown);
        throw Problem.of(Problem.Kind.NOT_KNOWN, why);
      }
      return rows;
    }
  }

  /** The same as far as it is there by now. */
  Outcome ready(Release asked) {
    try {
      return of(asked);
    } catch (NamesNotReady _) {
      return Outcome.unknown(Message.of("countries.being-compared"));
    }
  }

  /**
   * Of a release.
   *
   * @throws NamesNotReady until the lists are compared
   */
  Outcome of(Release asked) {
    boolean ofRedList = asked.dataset().kind() == Dataset.Kind.RED_LIST;
    var law = current(speciesPlus, ofRedList ? speciesPlus.usual() : asked.dataset());
    var lists = current(redList, ofRedList ? asked.dataset() : redList.usual());
    if (law.isEmpty() || lists.isEmpty()) {
      return Outcome.unknown(NO_OTHER);
    }
    if ((ofRedList ? lists.get() : law.get()).release().id() != asked.id()) {
      return Outcome.unknown(Message.of("countries.served"));
    }
    var other = (ofRedList ? law.get() : lists.get()).release();
    if (!other.description().coverage().whole(Topic.DISTRIBUTIONS)) {
      return Outcome.unknown(Message.of("countries.may-lack"));
    }
    return names
        .crosswalk(law.get().release(), lists.get().release())
        .map(links -> compared.of(links, law.get(), lists.get()))
        .map(found -> new Outcome(ofRedList ? found.redList() : found.speciesPlus(), null))
        .orElseGet(() -> Outcome.unknown(NO_OTHER));
  }

  private static <S> Optional<S> current(ReadableDatasets<S> datasets, Dataset dataset) {
    return datasets.releases().apply(dataset).current().get();
  }
}
