package org.saola.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.admission.AddressLimit;
import org.saola.admission.AdmissionPolicy;
import org.saola.admission.Api;
import org.saola.admission.Door;
import org.saola.admission.Outages;
import org.saola.api.saola1.AccountResource;
import org.saola.api.saola1.DatasetsResource;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.SaolaApi;
import org.saola.api.saola1.snapshot.SnapshotResources;
import org.saola.api.speciesplus1.DownloadFiles;
import org.saola.api.speciesplus1.SignedLinks;
import org.saola.http.ErrorResponse;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Router;
import org.saola.store.Database;
import org.saola.store.Snapshots;
import org.saola.store.accounts.Token;
import org.saola.store.names.Names;
import org.saola.store.release.Snapshot;
import org.saola.store.seal.SecretSetting;
import org.saola.web.HealthHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything the server answers; before the first {@link #refresh} only health checks and pages.
 */
public final class Site implements Handler {
  private static final Logger LOG = LoggerFactory.getLogger(Site.class);
  private static final int SECRET_BYTES = 32;

  /** Paths that take long bodies, by how they begin, and how many bytes. */
  public static final Map<String, Integer> LONGER_BODIES =
      Map.of(SaolaApi.BASE + "/", SaolaApi.POSTED_BYTES);

  private final Database database;
  private final Map<String, Cache<?, ?>> caches = new HashMap<>();
  private final DatabaseFaults faults;
  private final Supplier<Response> unavailable;
  private final DatasetApis datasets;
  private final Names names;
  private final Router router;
  private volatile boolean ready;

  public Site(Database database, SiteSettings settings, Clock clock) {
    this.database = database;
    this.faults = new DatabaseFaults(database.presence());
    this.names = new Names(database, settings.datasets().usual());
    var policy = policy(settings, clock);
    var links =
        new SignedLinks(
            database.secrets().findOrCreate(SecretSetting.DOWNLOAD_LINKS, Site::randomSecret));
    var handlers = new HashMap<String, Handler>();
    var compatible =
        new CompatibleApis(database, settings.apis(), links, api -> door(api, policy), clock);
    settings.datasets().all().forEach(served -> handlers.putAll(compatible.of(served, caches)));
    datasets = new DatasetApis(dataset -> compatible.of(dataset, new HashMap<>()));
    handlers.put(DatasetApis.BASE, limited(datasets, policy));
    handlers.put(SaolaApi.BASE, door(new SaolaApi(resources(settings, clock)), policy));
    handlers.put(
        DownloadFiles.BASE,
        whenReady(limited(new DownloadFiles(database.downloads(), links, clock), policy)));
    handlers.put(
        HealthHandler.BASE,
        new HealthHandler(() -> ready, settings.usage()::isDropping, faults::isAway));
    handlers.put("/api", limited(request -> ErrorResponse.notFound(request.path()), policy));
    var pages = new SitePages(database, settings, clock);
    unavailable = pages::unavailable;
    pages
        .handlers(() -> ready)
        .forEach((base, handler) -> handlers.put(base, limited(handler, policy)));
    router = new Router(handlers);
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

  /** What the server's own API has. */
  private List<Resource> resources(SiteSettings settings, Clock clock) {
    var resources = new ArrayList<Resource>();
    resources.add(new DatasetsResource(database.datasets(), database.releases()));
    resources.addAll(ChangeResources.of(database));
    resources.add(new AccountResource(this::labelOfToken));
    resources.addAll(TaxonResources.of(database, settings.datasets(), clock));
    resources.addAll(NameResources.of(names));
    if (settings.apis().peers()) {
      resources.addAll(
          SnapshotResources.all(
              database.releases(), database.datasets()::known, database.changes()));
    }
    return resources;
  }

  private Optional<String> labelOfToken(long id) {
    return database.access().tokens().find(id).map(Token::label);
  }

  private Handler door(Api api, AdmissionPolicy policy) {
    return whenReady(new Door(api, policy));
  }

  private static Handler limited(Handler pages, AdmissionPolicy policy) {
    return policy.limits() == null ? pages : new AddressLimit(pages, policy);
  }

  /** What is answered while the database is away; null for faults of our own. */
  public @Nullable Response failed(Request request, Throwable failure) {
    if (!faults.include(failure)) {
      return null;
    }
    var path = request.path();
    var answer =
        path.startsWith("/api") || path.startsWith(DownloadFiles.BASE)
            ? ErrorResponse.of(503, "Service Unavailable", path)
            : unavailable.get();
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
    var all = database.datasets().list();
    datasets.refresh(all);
    database.keepOnly(all);
    all.forEach(dataset ->
        takeOver(
            switch (dataset.kind()) {
              case SPECIES_PLUS -> database.speciesPlus(dataset);
              case RED_LIST -> database.redList(dataset);
            }));
    names.refresh();
    ready = true;
  }

  /** Reads in the background what names are looked up by, before the first request asks for it. */
  public void prepareNames() {
    names.prepare();
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
  public @Nullable Response immediate(Request request) {
    return router.immediate(request);
  }

  @Override
  public Response handle(Request request) {
    return router.handle(request);
  }

  private Handler whenReady(Handler handler) {
    return new Handler() {
      @Override
      public @Nullable Response immediate(Request request) {
        return ready ? handler.immediate(request) : starting();
      }

      @Override
      public Response handle(Request request) {
        return ready ? handler.handle(request) : starting();
      }
    };
  }

  private static Response starting() {
    return Response.of(
            503,
            "application/json; charset=utf-8",
            "{\"status\":503,\"error\":\"Starting\"}".getBytes(UTF_8))
        .with("Retry-After", "1");
  }

  private static String randomSecret() {
    var secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return HexFormat.of().formatHex(secret);
  }
}
