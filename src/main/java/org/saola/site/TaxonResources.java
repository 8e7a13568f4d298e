package org.saola.site;

import java.time.Clock;
import java.util.List;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.asof.AsOfResource;
import org.saola.api.saola1.asof.ComputeResource;
import org.saola.api.saola1.asof.LawReleases;
import org.saola.api.saola1.quality.QualityResource;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.AssessmentResource;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.api.saola1.taxa.ReadableReleases;
import org.saola.api.saola1.taxa.RedListTaxonResource;
import org.saola.api.saola1.taxa.StatusResource;
import org.saola.api.saola1.taxa.TaxonConceptResource;
import org.saola.api.saola1.trade.DecisionResource;
import org.saola.api.saola1.trade.TradeReleases;
import org.saola.api.saola1.why.WhyResource;
import org.saola.message.Message;
import org.saola.publish.source.StoredLaw;
import org.saola.store.Database;
import org.saola.store.Snapshots;
import org.saola.store.names.Names;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.release.Snapshot;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/** What the server's own API has of taxa. */
final class TaxonResources {
  private TaxonResources() {}

  static List<Resource> of(
      Database database, Names names, SitePages pages, StoredLaw stored, Clock clock) {
    var speciesPlus = speciesPlus(database, names.usual().speciesPlus());
    var redList = redList(database, names.usual().redList());
    var origin = new AnswerOrigin(clock);
    var law = new LawReleases(speciesPlus, redList, stored::of, database.releases()::list, origin);
    var trade = new TradeReleases(speciesPlus, stored::of, stored::trade, origin);
    return List.of(
        new AsOfResource(law),
        new ComputeResource(),
        new DecisionResource(trade),
        new WhyResource(law),
        new QualityResource(speciesPlus, redList, pages.countries(), origin),
        new TaxonConceptResource(speciesPlus, stored::of, origin),
        new RedListTaxonResource(redList, origin),
        new AssessmentResource(redList, origin),
        new StatusResource(speciesPlus, redList, stored::of, names, origin));
  }

  private static ReadableDatasets<SpeciesPlusSnapshot> speciesPlus(
      Database database, Dataset usual) {
    return new ReadableDatasets<>(
        usual,
        database.datasets()::known,
        dataset ->
            readable(
                database,
                dataset,
                title(Message.said("Species+"), dataset),
                database.speciesPlus(dataset)));
  }

  /**
   * Red Lists, and the releases of each.
   *
   * @param usual the one that is meant when none is named
   */
  static ReadableDatasets<RedListSnapshot> redList(Database database, Dataset usual) {
    return new ReadableDatasets<>(
        usual,
        database.datasets()::known,
        dataset ->
            readable(
                database,
                dataset,
                title(Message.of("list.red-list"), dataset),
                database.redList(dataset)));
  }

  private static Message title(Message usual, Dataset dataset) {
    return Dataset.FIRST.contains(dataset) ? usual : Message.of("list.dataset", dataset.id());
  }

  private static <S extends Snapshot> ReadableReleases<S> readable(
      Database database, Dataset dataset, Message title, Snapshots<S> snapshots) {
    return new ReadableReleases<>(
        title,
        snapshots::current,
        snapshots::find,
        () ->
            database.releases().list().stream()
                .filter(release -> release.dataset().equals(dataset) && release.readable())
                .toList());
  }
}
