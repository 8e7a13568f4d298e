package org.saola.site;

import java.time.Clock;
import org.saola.api.saola1.species.SpeciesResource;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.check.CheckSources;
import org.saola.check.FactCache;
import org.saola.codelists.CodeListFiles;
import org.saola.publish.source.StoredLaw;
import org.saola.species.SpeciesDatasets;
import org.saola.species.SpeciesReader;
import org.saola.store.Database;
import org.saola.store.names.Crosswalks;
import org.saola.store.names.Names;
import org.saola.store.names.NamesOfData;
import org.saola.store.release.ReleaseDays;

/** What is said of species, by the server and by commands. */
public final class SpeciesAnswers {
  private SpeciesAnswers() {}

  /** One species with what all lists say of it, for commands. */
  public static SpeciesResource species(Database database) {
    return species(
        database,
        ServedDatasets.FIRST,
        NamesOfData.of(database),
        new StoredLaw(),
        database.clock());
  }

  /** One species with what all lists say of it. */
  static SpeciesResource species(
      Database database, ServedDatasets datasets, Names names, StoredLaw law, Clock clock) {
    return new SpeciesResource(
        reader(database, datasets, names, law, clock), names, new AnswerOrigin(clock));
  }

  /** Finds species. */
  static SpeciesReader reader(
      Database database, ServedDatasets datasets, Names names, StoredLaw law, Clock clock) {
    return new SpeciesReader(
        datasets(database, datasets), Crosswalks.in(names), new ReleaseDays(clock), law::of);
  }

  /** What keys of species can name. */
  static SpeciesDatasets datasets(Database database, ServedDatasets served) {
    return new SpeciesDatasets(
        served.usual(),
        database.datasets()::known,
        dataset -> database.speciesPlus(dataset).current(),
        dataset -> database.redList(dataset).current());
  }

  /** What commands check lists of names against. */
  public static CheckSources checks(Database database) {
    return checks(database, NamesOfData.of(database), new StoredLaw(), database.clock());
  }

  /** What lists of names are checked against. */
  public static CheckSources checks(Database database, Names names, StoredLaw law, Clock clock) {
    return new CheckSources(
        database,
        names,
        names.usual(),
        Crosswalks.in(names),
        CodeListFiles.load(),
        new ReleaseDays(clock),
        law::of,
        new FactCache());
  }
}
