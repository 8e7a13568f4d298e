package org.saola.site;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.saola.admission.Api;
import org.saola.api.redlist3.RedListApi3;
import org.saola.api.redlist4.RedListApi;
import org.saola.api.speciesplus1.SignedLinks;
import org.saola.api.speciesplus1.SpeciesPlusApi;
import org.saola.http.Handler;
import org.saola.redlist.CodeLists;
import org.saola.store.Database;
import org.saola.store.redlist.CodeListFiles;
import org.saola.store.release.Dataset;

/** Makes the APIs of the public systems, each for one dataset. */
final class CompatibleApis {
  private final Database database;
  private final ServedApis settings;
  private final SignedLinks links;
  private final Function<Api, Handler> door;
  private final Clock clock;
  private final CodeLists codeLists = CodeListFiles.load();

  /**
   * @param door lets in those who may ask
   */
  CompatibleApis(
      Database database,
      ServedApis settings,
      SignedLinks links,
      Function<Api, Handler> door,
      Clock clock) {
    this.database = database;
    this.settings = settings;
    this.links = links;
    this.door = door;
    this.clock = clock;
  }

  /**
   * The handlers of a dataset by the paths that they lie under.
   *
   * @param caches takes what is kept in memory, by name; to be measured
   */
  Map<String, Handler> of(Dataset dataset, Map<String, Cache<?, ?>> caches) {
    return switch (dataset.kind()) {
      case SPECIES_PLUS -> {
        var api = speciesPlus(dataset);
        caches.putAll(api.caches());
        yield Map.of(SpeciesPlusApi.BASE, door.apply(api));
      }
      case RED_LIST -> {
        var api = redList(dataset);
        caches.putAll(api.caches());
        yield settings.v3()
            ? Map.of(
                RedListApi.BASE, door.apply(api), RedListApi3.BASE, door.apply(redList3(dataset)))
            : Map.of(RedListApi.BASE, door.apply(api));
      }
    };
  }

  private SpeciesPlusApi speciesPlus(Dataset dataset) {
    var releases = database.speciesPlus(dataset);
    var downloads = database.downloads(dataset);
    var api =
        settings.releaseParameter()
            ? new SpeciesPlusApi(releases, downloads, links, clock)
            : new SpeciesPlusApi(releases::current, downloads, links, clock);
    return settings.originalErrors() ? api.withOriginalErrors() : api;
  }

  private RedListApi redList(Dataset dataset) {
    var releases = database.redList(dataset);
    return settings.releaseParameter()
        ? new RedListApi(releases, codeLists, settings.redListEra(), clock)
        : new RedListApi(releases::current, codeLists, settings.redListEra(), clock);
  }

  private RedListApi3 redList3(Dataset dataset) {
    var api = new RedListApi3(database.redList(dataset)::current, codeLists, clock);
    return settings.originalErrors() ? api.withOriginalErrors() : api;
  }
}
