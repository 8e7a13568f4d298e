package org.saola.site;

import com.github.benmanes.caffeine.cache.Cache;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.saola.api.redlist3.RedListApi3;
import org.saola.api.redlist4.RedListApi;
import org.saola.api.speciesplus1.DownloadFiles;
import org.saola.api.speciesplus1.SignedLinks;
import org.saola.api.speciesplus1.SpeciesPlusApi;
import org.saola.codelists.CodeListFiles;
import org.saola.http.Handler;
import org.saola.redlist.CodeLists;
import org.saola.store.Database;
import org.saola.store.release.Dataset;

/**
 * The APIs of the public systems, each for one dataset: made once, whoever asks for them. Safe for
 * use by many threads.
 */
final class CompatibleApis {
  private final Database database;
  private final ServedApis settings;
  private final SignedLinks links;
  private final Doors doors;
  private final Clock clock;
  private final CodeLists codeLists = CodeListFiles.load();
  private final Map<Dataset, Made> made = new ConcurrentHashMap<>();

  /**
   * What was made for a dataset.
   *
   * @param handlers by the paths that they lie under
   * @param caches what is kept in memory, by name; to be measured
   */
  record Made(Map<String, Handler> handlers, Map<String, Cache<?, ?>> caches) {
    Made {
      handlers = Map.copyOf(handlers);
      caches = Map.copyOf(caches);
    }
  }

  CompatibleApis(
      Database database, ServedApis settings, SignedLinks links, Doors doors, Clock clock) {
    this.database = database;
    this.settings = settings;
    this.links = links;
    this.doors = doors;
    this.clock = clock;
  }

  /** Those of a dataset; always the same. */
  Made of(Dataset dataset) {
    return made.computeIfAbsent(dataset, this::make);
  }

  /** Lets go of those of other datasets, which were removed. */
  void keepOnly(Collection<Dataset> datasets) {
    made.keySet().retainAll(datasets);
  }

  private Made make(Dataset dataset) {
    return switch (dataset.kind()) {
      case SPECIES_PLUS -> {
        var api = speciesPlus(dataset);
        var files = new DownloadFiles(database.downloads(dataset), links, clock);
        yield new Made(
            Map.of(SpeciesPlusApi.BASE, doors.of(api), DownloadFiles.BASE, doors.of(files)),
            api.caches());
      }
      case RED_LIST -> {
        var api = redList(dataset);
        yield new Made(
            settings.v3()
                ? Map.of(
                    RedListApi.BASE, doors.of(api), RedListApi3.BASE, doors.of(redList3(dataset)))
                : Map.of(RedListApi.BASE, doors.of(api)),
            api.caches());
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
