package org.saola.publish;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.SharedNames;
import org.saola.ingest.speciesplus.RecordSurvey;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecords;
import org.saola.status.Coverage;
import org.saola.status.DataDay;
import org.saola.store.release.ReleaseDescription;

/** What the files of an import of Species+ tell while they are read. */
final class SpeciesPlusFacts {
  private final RecordSurvey survey = new RecordSurvey();
  private Optional<Coverage> known = Optional.empty();
  private @Nullable DataDay day;
  private Optional<ReleaseDescription> beneath = Optional.empty();

  /** What the importer knows of its files; without it only their records tell. */
  void know(Coverage coverage) {
    known = Optional.of(coverage);
  }

  /** The same, and the day that the files tell; null when they tell none. */
  void know(Coverage coverage, @Nullable DataDay told) {
    know(coverage);
    day = told;
  }

  /** That the files are laid over a release, of which records stay; goes through them once. */
  void layOver(ReleaseDescription base, TaxonRecords files) {
    files.forEach((taxon, _) -> survey.add(taxon));
    beneath = Optional.of(base);
  }

  /** A record of the release. */
  void see(TaxonRecord taxon) {
    if (beneath.isEmpty()) {
      survey.add(taxon);
    }
  }

  /** All together. */
  LearntFacts learnt(ReleaseDescription description) {
    var facts = LearntFacts.of(description);
    facts = facts.dataDay() == null ? new LearntFacts(day, facts.coverage()) : facts;
    facts =
        known.isPresent()
            ? facts.having(known.get())
            : facts.having(RecordSurvey.OBSERVABLE, survey.met());
    // these have the time of their download or import in every record
    if (!SpeciesPlusFormat.UNTIMED.contains(description.format())) {
      facts = facts.newest(survey.newestDay());
    }
    return beneath.isPresent() ? facts.over(beneath.get()) : facts;
  }

  SharedNames names() {
    return survey.names();
  }
}
