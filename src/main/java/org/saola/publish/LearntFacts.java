package org.saola.publish;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.status.Coverage;
import org.saola.status.DataDay;
import org.saola.status.Topic;
import org.saola.store.release.ReleaseDescription;

/**
 * What an import knows of its files when all of them were read.
 *
 * @param dataDay the day of the data; null when nothing tells it
 */
record LearntFacts(@Nullable DataDay dataDay, Coverage coverage) {

  /** What its description said before anything was read. */
  static LearntFacts of(ReleaseDescription description) {
    return new LearntFacts(description.dataDay(), description.coverage());
  }

  /** The same with what the importer knows of its files. */
  LearntFacts having(Coverage known) {
    return new LearntFacts(dataDay, known);
  }

  /**
   * The same with what the records tell.
   *
   * @param observable the topics that records show
   * @param met those of which there was anything
   */
  LearntFacts having(Set<Topic> observable, Set<Topic> met) {
    return new LearntFacts(dataDay, coverage.observed(observable, met));
  }

  /** The same, where nothing else told the day, with that of the newest record. */
  LearntFacts newest(Optional<LocalDate> day) {
    return dataDay != null || day.isEmpty()
        ? this
        : new LearntFacts(new DataDay(day.get(), DataDay.From.NEWEST_RECORD), coverage);
  }

  /**
   * The same over another release, of which records stay: what is oldest says how old it all is.
   */
  LearntFacts over(ReleaseDescription base) {
    var older = base.dataDay();
    var day =
        dataDay == null || older == null || older.day().isBefore(dataDay.day()) ? older : dataDay;
    return new LearntFacts(dataDay == null ? null : day, base.coverage().merged(coverage));
  }
}
