package org.saola.cli.server;

import java.time.Clock;
import java.util.List;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.taxa.AssessmentResource;
import org.saola.api.saola1.taxa.Origin;
import org.saola.api.saola1.taxa.ReadableReleases;
import org.saola.api.saola1.taxa.RedListTaxonResource;
import org.saola.api.saola1.taxa.StatusResource;
import org.saola.api.saola1.taxa.TaxonConceptResource;
import org.saola.store.Database;
import org.saola.store.release.Release;
import org.saola.store.release.Source;

/** What the server's own API has of taxa. */
final class TaxonResources {
  private TaxonResources() {}

  static List<Resource> of(Database database, Clock clock) {
    var speciesPlus =
        new ReadableReleases<>(
            "Species+",
            database.speciesPlus()::current,
            database.speciesPlus()::find,
            () -> readable(database, Source.SPECIES_PLUS));
    var redList =
        new ReadableReleases<>(
            "the Red List",
            database.redList()::current,
            database.redList()::find,
            () -> readable(database, Source.RED_LIST));
    var origin = new Origin(clock);
    return List.of(
        new TaxonConceptResource(speciesPlus, origin),
        new RedListTaxonResource(redList, origin),
        new AssessmentResource(redList, origin),
        new StatusResource(speciesPlus, redList, origin));
  }

  private static List<Release> readable(Database database, Source source) {
    return database.releases().list().stream()
        .filter(release -> release.source() == source && release.readable())
        .toList();
  }
}
