package org.saola.site;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.indicators.IndicatorResource;
import org.saola.api.saola1.indicators.Indicators;
import org.saola.api.saola1.indicators.cites.ListedNames;
import org.saola.api.saola1.indicators.compute.CalculatorResource;
import org.saola.api.saola1.indicators.national.ComparisonResource;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.http.QueryParameters;
import org.saola.publish.source.StoredLaw;
import org.saola.store.Database;
import org.saola.store.names.Names;
import org.saola.store.names.NamesOfData;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.web.indicator.IndicatorSource;

/** What the server's own API has of indicators. */
public final class IndicatorResources {
  private IndicatorResources() {}

  /** The resources. */
  static List<Resource> of(
      Database database, ServedDatasets datasets, Names names, StoredLaw stored, Clock clock) {
    return List.of(
        new CalculatorResource(),
        groups(database, datasets, names, stored, clock),
        comparison(database, datasets, names, clock));
  }

  /** The same for pages, which word refusals of their own. */
  static IndicatorSource told(
      Database database, ServedDatasets datasets, Names names, StoredLaw stored, Clock clock) {
    var groups = groups(database, datasets, names, stored, clock);
    return (kind, parameters) -> {
      var query = QueryParameters.parse(QueryParameters.toQueryString(parameters));
      try {
        return new IndicatorSource.Told(groups.tell(kind, query).document(), null);
      } catch (Problem refused) {
        return new IndicatorSource.Told(null, refused);
      }
    };
  }

  /** National lists beside the global one, for commands. */
  public static ComparisonResource comparison(Database database) {
    return comparison(database, ServedDatasets.FIRST, NamesOfData.of(database), database.clock());
  }

  private static ComparisonResource comparison(
      Database database, ServedDatasets datasets, Names names, Clock clock) {
    return new ComparisonResource(
        TaxonResources.redList(database, datasets.redList()),
        names::crosswalk,
        new AnswerOrigin(clock));
  }

  /** Indicators of groups of species, for commands. */
  public static IndicatorResource groups(Database database) {
    return groups(
        database,
        ServedDatasets.FIRST,
        NamesOfData.of(database),
        new StoredLaw(),
        database.clock());
  }

  /** Indicators of the datasets that are served. */
  private static IndicatorResource groups(
      Database database, ServedDatasets datasets, Names names, StoredLaw stored, Clock clock) {
    return Indicators.groups(
        TaxonResources.redList(database, datasets.redList()),
        database.changes().overlay()::of,
        list -> cites(database, datasets.speciesPlus(), list, names, stored),
        new AnswerOrigin(clock));
  }

  /** By the releases of both that are served: links of former ones would lack new names. */
  private static Optional<ListedNames> cites(
      Database database, Dataset speciesPlus, Release redList, Names names, StoredLaw stored) {
    var served = database.redList(redList.dataset()).current();
    if (served.filter(each -> each.release().id() == redList.id()).isEmpty()) {
      throw ListedNames.notServed(redList);
    }
    return database
        .speciesPlus(speciesPlus)
        .current()
        .flatMap(law ->
            names
                .crosswalk(law.release(), redList)
                .map(links -> new ListedNames(links, stored.of(law))));
  }
}
