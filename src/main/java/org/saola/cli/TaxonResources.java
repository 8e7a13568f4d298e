package org.saola.cli;

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
import org.saola.web.HeldRelease;

/** What the server's own API has of taxa. */
final class TaxonResources {
  private TaxonResources() {}

  static List<Resource> of(Database database, Clock clock) {
    var speciesPlus = ReadableReleases.speciesPlus(database.speciesPlus()::current);
    var redList = ReadableReleases.redList(database.redList()::current);
    var origin = new Origin(release -> HeldRelease.of(release).citation(), clock);
    return List.of(
        new TaxonConceptResource(speciesPlus, origin),
        new RedListTaxonResource(redList, origin),
        new AssessmentResource(redList, origin),
        new StatusResource(speciesPlus, redList, origin));
  }
}
