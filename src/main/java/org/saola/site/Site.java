package org.saola.site;

import com.github.benmanes.caffeine.cache.Cache;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.admission.AdmissionPolicy;
import org.saola.admission.Outages;
import org.saola.api.redlist4.RedListApi;
import org.saola.api.saola1.AccountResource;
import org.saola.api.saola1.DatasetsResource;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.SaolaApi;
import org.saola.api.saola1.administration.JobResource;
import org.saola.api.saola1.administration.JobsResource;
import org.saola.api.saola1.administration.SyncsResource;
import org.saola.api.saola1.administration.UploadResource;
import org.saola.api.saola1.administration.UploadsResource;
import org.saola.api.saola1.check.CheckResources;
import org.saola.api.saola1.snapshot.SnapshotResources;
import org.saola.api.speciesplus1.DownloadFiles;
import org.saola.api.speciesplus1.SignedLinks;
import org.saola.api.speciesplus1.SpeciesPlusApi;
import org.saola.check.job.CheckJobs;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Router;
import org.saola.http.work.Reply;
import org.saola.publish.job.ImportOrders;
import org.saola.publish.source.StoredLaw;
import org.saola.store.Database;
import org.saola.store.Snapshots;
import org.saola.store.accounts.Token;
import org.saola.store.names.Names;
import org.saola.store.names.NamesNotReady;
import org.saola.store.release.Dataset;
import org.saola.store.release.Snapshot;
import org.saola.store.seal.SecretSetting;
import org.saola.store.sql.DatabaseException;
import org.saola.store.text.NarrativeSearches;
import org.saola.visit.job.JobPages;
import org.saola.web.HealthHandler;
import org.saola.web.check.CheckPages;
import org.saola.web.firstpage.RequestsPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything the server answers; before the first {@link #refresh} only health checks and pages.
 */
public final class Site implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);
  private static final int SECRET_BYTES = 32;

  /**
   * How long a request waits for narratives that are being read; a whole Red List takes minutes.
   */
  private static final Duration TEXT_PATIENCE = Duration.ofSeconds(3);

  private static final List<String> FOR_PROGRAMS =
      List.of("/api", DownloadFiles.BASE, DatasetApis.BASE + "/");

  /** Paths that take long bodies, by how they begin, and how many bytes. */
  public static final Map<String, Integer> LONGER_BODIES =
      Map.of(
          SaolaApi.BASE + "/",
          SaolaApi.POSTED_BYTES,
          CheckPages.BASE,
          CheckPages.POSTED_BYTES,
          JobPages.FILES,
          SaolaApi.POSTED_BYTES);

  private final Database database;
  private final Map<String, Cache<?, ?>> caches = new HashMap<>();
  private final DatabaseFaults faults;
  private final SitePages pages;
  private final ServedDatasets served;
  private final CompatibleApis compatible;
  private final DatasetApis datasets;
  private final Names names;
  private final NarrativeSearches narratives;
  private final StoredLaw law = new StoredLaw();
  private final Router router;
  private volatile boolean ready;

  public Site(Database database, SiteSettings settings, Clock clock) {
    this.database = database;
    this.served = settings.datasets();
    this.faults = new DatabaseFaults(database.presence());
    this.names = new Names(database, settings.datasets().usual());
    this.narratives = new NarrativeSearches(database, TEXT_PATIENCE);
    var doors = new Doors(policy(settings, clock), () -> ready);
    var links =
        new SignedLinks(
            database.secrets().findOrCreate(SecretSetting.DOWNLOAD_LINKS, Site::randomSecret));
    var handlers = new HashMap<String, Handler>();
    compatible = new CompatibleApis(database, settings.apis(), links, doors, clock);
    for (var dataset : served.all()) {
      handlers.putAll(compatible.of(dataset).handlers());
      caches.putAll(compatible.of(dataset).caches());
    }
    var absent = doors.limited(request -> Reply.now(ErrorResponse.notFound(request.path())));
    datasets = new DatasetApis(compatible, absent);
    pages = new SitePages(database, settings, names, law, clock);
    var own = new SaolaApi(resources(settings, pages, clock));
    handlers.put(SaolaApi.BASE, doors.of(own));
    handlers.put(
        HealthHandler.BASE,
        new HealthHandler(() -> ready, settings.usage()::isDropping, faults::isAway));
    var people = pages.handlers(() -> ready);
    handlers.put(
        DatasetApis.BASE,
        new IndexedApi(DatasetApis.BASE, true, doors.page(pages.datasets()::answer), datasets));
    people.forEach((base, handler) -> handlers.put(base, doors.limited(handler)));
    var requests =
        pages.requests(
            new RequestsPage.Paths(SpeciesPlusApi.paths(), RedListApi.paths(), own.paths()));
    handlers.put(
        RequestsPage.BASE,
        new IndexedApi(RequestsPage.BASE, true, doors.page(requests::answer), absent));
    IndexedApi.index(handlers, indexed(settings), requests, doors);
    router = new Router(handlers);
  }

  /** The bases of APIs that say what there is; the original of Species+ says nothing there. */
  private static List<String> indexed(SiteSettings settings) {
    return settings.apis().originalErrors()
        ? List.of(RedListApi.BASE, SaolaApi.BASE)
        : List.of(SpeciesPlusApi.BASE, RedListApi.BASE, SaolaApi.BASE);
  }

  private AdmissionPolicy policy(SiteSettings settings, Clock clock) {
    return new AdmissionPolicy(
        database.access().tokens()::find,
        settings.pages().open(),
        settings.limits(),
        settings.sparesLocal(),
        settings.usage(),
        faults,
        clock);
  }

  /** What is kept in memory, by name; to be measured. */
  public Map<String, Cache<?, ?>> caches() {
    return caches;
  }

  /** The lists that are checked while somebody looks. */
  public CheckJobs checks() {
    return pages.checks();
  }

  /** What the server's own API has. */
  private List<Resource> resources(SiteSettings settings, SitePages pages, Clock clock) {
    var resources = new ArrayList<Resource>();
    resources.add(new DatasetsResource(database.datasets(), database.releases()));
    resources.addAll(ChangeResources.of(database, settings.datasets()));
    resources.add(new AccountResource(this::labelOfToken));
    resources.addAll(TaxonResources.of(database, names, pages, law, clock));
    resources.add(SpeciesAnswers.species(database, settings.datasets(), names, law, clock));
    resources.addAll(IndicatorResources.of(database, settings.datasets(), names, law, clock));
    resources.addAll(CheckResources.of(pages.checked(), pages.checks()));
    resources.addAll(NameResources.of(names, narratives, database));
    resources.addAll(administration());
    if (settings.apis().peers()) {
      resources.addAll(
          SnapshotResources.all(
              database.releases(), database.datasets()::known, database.changes()));
    }
    return resources;
  }

  private List<Resource> administration() {
    var jobs = database.jobs();
    var orders = new ImportOrders(database);
    return List.of(
        new UploadsResource(jobs.uploads()),
        new UploadResource(jobs.uploads(), orders),
        new JobsResource(jobs, orders),
        new JobResource(jobs),
        new SyncsResource(jobs.syncPlans()));
  }

  private Optional<String> labelOfToken(long id) {
    return database.access().tokens().find(id).map(Token::label);
  }

  /**
   * What is answered while the database is away or names are being read; null for faults of our
   * own.
   */
  public @Nullable Response failed(Request request, Throwable failure) {
    return failure instanceof NamesNotReady
        ? later(request, pages::notReady)
        : faults.include(failure) ? later(request, pages::unavailable) : null;
  }

  private static Response later(Request request, Function<Request, Response> page) {
    var path = request.path();
    var answer =
        FOR_PROGRAMS.stream().anyMatch(path::startsWith)
            ? ErrorResponse.of(503, "Service Unavailable", path)
            : page.apply(request);
    return answer.with("Retry-After", Outages.RETRY_AFTER_SECONDS);
  }

  /** The faults of its database. */
  public DatabaseFaults faults() {
    return faults;
  }

  /** Takes over what this or another process changed. */
  public void refresh() {
    database.refreshClock();
    database.access().refresh();
    var kept = database.datasets().list();
    datasets.refresh(kept);
    // what is served may have been removed, which its snapshots must notice
    var all =
        Stream.concat(kept.stream(), served.all().stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    compatible.keepOnly(all);
    database.keepOnly(all);
    try {
      takeOver(all);
    } finally {
      names.refresh();
      narratives.refresh();
    }
    ready = true;
  }

  /** Reads in the background what names are looked up by, before the first request asks for it. */
  public void prepareNames() {
    names.prepare();
  }

  /** One that can't be taken over keeps none of the others from it. */
  private void takeOver(Collection<Dataset> all) {
    RuntimeException first = null;
    for (var dataset : all) {
      try {
        takeOver(database.snapshots(dataset));
      } catch (DatabaseException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private void takeOver(Snapshots<?> snapshots) {
    if (snapshots.refresh() && ready) {
      snapshots
          .current()
          .map(Snapshot::release)
          .ifPresent(release ->
              LOG.info(
                  "Serving release {} ({}) of {} from now on, {} records",
                  release.number(),
                  release.description().label(),
                  release.dataset().id(),
                  release.recordCount()));
    }
  }

  @Override
  public Reply<Response> answer(Request request) {
    return router.answer(request);
  }

  private static String randomSecret() {
    var secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
