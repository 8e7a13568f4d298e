package org.saola.api.saola1.quality;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.species.ComparedCountries;
import org.saola.status.Topic;
import org.saola.status.quality.QualityFinding;
import org.saola.store.names.Names;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.store.release.Snapshot;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/** The countries that a list names alone, beside the usual list of the other kind. */
final class OneSourceCountries {
  private final ReadableDatasets<SpeciesPlusSnapshot> speciesPlus;
  private final ReadableDatasets<RedListSnapshot> redList;
  private final Names names;
  private final ComparedCountries compared = new ComparedCountries();

  OneSourceCountries(
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
   */
  record Outcome(@Nullable List<QualityFinding> rows, String unknown) {
    static Outcome unknown(String why) {
      return new Outcome(null, why);
    }

    List<QualityFinding> known() {
      if (rows == null) {
        throw new Problem(409, "Not Known", unknown);
      }
      return rows;
    }
  }

  /** Of a release; waits until the lists are related. */
  Outcome of(Release asked) {
    return of(asked, true);
  }

  /** The same without waiting for that. */
  Outcome ready(Release asked) {
    return of(asked, false);
  }

  private Outcome of(Release asked, boolean waits) {
    boolean ofRedList = asked.dataset().kind() == Dataset.Kind.RED_LIST;
    var law = current(speciesPlus, ofRedList ? speciesPlus.usual() : asked.dataset());
    var lists = current(redList, ofRedList ? asked.dataset() : redList.usual());
    if (law.isEmpty() || lists.isEmpty()) {
      return Outcome.unknown("there is no release of the other list");
    }
    if (!isOf(ofRedList ? lists.get() : law.get(), asked)) {
      return Outcome.unknown("only releases that are served are compared");
    }
    var other = (ofRedList ? law.get() : lists.get()).release();
    if (!other.description().coverage().whole(Topic.DISTRIBUTIONS)) {
      return Outcome.unknown("the files of the other list may lack countries");
    }
    return links(law.get().release().dataset(), lists.get().release().dataset(), waits)
        .filter(each -> relates(each, law.get(), lists.get()))
        .map(each -> compared.of(each, law.get(), lists.get()))
        .map(found -> new Outcome(ofRedList ? found.redList() : found.speciesPlus(), ""))
        .orElseGet(() -> Outcome.unknown("the lists are being related; ask again"));
  }

  private Optional<ReleaseCrosswalk> links(Dataset law, Dataset lists, boolean waits) {
    return waits ? names.crosswalk(law, lists) : names.readyCrosswalk(law, lists);
  }

  private static <S> Optional<S> current(ReadableDatasets<S> datasets, Dataset dataset) {
    return datasets.releases().apply(dataset).current().get();
  }

  private static boolean relates(
      ReleaseCrosswalk links, SpeciesPlusSnapshot law, RedListSnapshot lists) {
    return isOf(law, links.speciesPlus().release()) && isOf(lists, links.redList().release());
  }

  private static boolean isOf(Snapshot snapshot, Release release) {
    return snapshot.release().id() == release.id();
  }
}
