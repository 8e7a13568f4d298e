package org.saola.site;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.saola.access.limit.Limits;
import org.saola.api.saola1.changes.WatchFeed;
import org.saola.check.CheckSources;
import org.saola.check.job.CheckJobs;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.publish.job.ImportOrders;
import org.saola.publish.source.StoredLaw;
import org.saola.species.OneSourceCountries;
import org.saola.store.Database;
import org.saola.store.names.Crosswalks;
import org.saola.store.names.LinkReview;
import org.saola.store.names.Names;
import org.saola.visit.VisitHandler;
import org.saola.visit.VisitorRoute;
import org.saola.visit.account.AccountPages;
import org.saola.visit.admin.AdminPages;
import org.saola.visit.dashboard.DashboardPages;
import org.saola.visit.job.JobPages;
import org.saola.visit.letter.Letters;
import org.saola.visit.review.ReviewPage;
import org.saola.visit.watch.WatchPages;
import org.saola.visit.watch.WatchableTaxa;
import org.saola.web.Pages;
import org.saola.web.changes.ChangesPage;
import org.saola.web.check.CheckPages;
import org.saola.web.country.CountryPages;
import org.saola.web.dataset.DatasetsPage;
import org.saola.web.firstpage.CurrentReleases;
import org.saola.web.firstpage.PageSources;
import org.saola.web.firstpage.RequestsPage;
import org.saola.web.group.GroupPages;
import org.saola.web.indicator.IndicatorsPage;
import org.saola.web.legal.Citations;
import org.saola.web.legal.LegalPages;
import org.saola.web.legal.PrivacyPage;
import org.saola.web.page.Frame;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.ThemeHandler;
import org.saola.web.quality.QualityPage;
import org.saola.web.search.SearchPages;
import org.saola.web.species.SpeciesPages;
import org.saola.web.trade.TradeLaw;
import org.saola.web.trade.TradePage;

/** All pages for people, by the paths that they lie under. */
public final class SitePages {
  /** Names that whoever has no account may check at once, where one is needed for more. */
  private static final long ROWS_OF_STRANGERS = 500;

  private final Database database;
  private final PageSettings settings;
  private final @Nullable Limits limits;
  private final Names names;
  private final StoredLaw law;
  private final Clock clock;
  private final OneSourceCountries countries;
  private final CheckSources checked;
  private final CheckJobs checks;
  private final ServedDatasets datasets;
  private final PageRenderer renderer;
  private final PageSources sources;
  private final CurrentReleases held;
  private final Citations citations;

  public SitePages(Database database, SiteSettings site, Names names, StoredLaw law, Clock clock) {
    this.database = database;
    this.settings = site.pages();
    this.limits = site.limits();
    this.names = names;
    this.law = law;
    this.clock = clock;
    this.countries =
        new OneSourceCountries(SpeciesAnswers.datasets(database, site.datasets()), names);
    this.checked = SpeciesAnswers.checks(database, names, law, clock);
    this.checks = new CheckJobs(CheckJobs.Bounds.USUAL, clock);
    this.datasets = site.datasets();
    sources =
        new PageSources(
            database.speciesPlus(site.datasets().speciesPlus())::current,
            database.redList(site.datasets().redList())::current,
            database.downloads(site.datasets().speciesPlus()),
            Crosswalks.readyIn(names));
    held = new CurrentReleases(sources);
    renderer = new PageRenderer(Pages.facts(settings.open(), settings.contact(), sources));
    citations = new Citations(sources, clock);
  }

  /** What one of both lists alone says of countries. */
  OneSourceCountries countries() {
    return countries;
  }

  /** What lists are checked against. */
  CheckSources checked() {
    return checked;
  }

  /** Lists that are being checked, whoever sent them. */
  CheckJobs checks() {
    return checks;
  }

  public Map<String, Handler> handlers(BooleanSupplier ready) {
    var handlers = new HashMap<String, Handler>();
    handlers.put(Pages.BASE, new Pages(renderer, held, ready));
    handlers.put(ThemeHandler.PATH, new ThemeHandler(renderer));
    handlers.put(
        ChangesPage.PATH,
        new ChangesPage(
            renderer,
            database.changes(),
            dataset ->
                database.datasets().find(dataset.id()).map(each -> each.description().title()),
            names.usual()));
    named().forEach((base, page) -> handlers.put(base, page));
    handlers.put(QualityPage.PATH, new QualityPage(renderer, sources, names.usual(), countries));
    var indicators = IndicatorResources.told(database, datasets, names, law, clock);
    handlers.put(IndicatorsPage.PATH, new IndicatorsPage(renderer, sources.redList(), indicators));
    handlers.putAll(legal().mounts());
    var visits = new VisitHandler(database.access(), renderer, routes());
    AccountPages.BASES.forEach(base -> handlers.put(base, visits));
    var feed = new WatchFeed(database.access(), database.changes());
    WatchFeed.PATHS.forEach(path -> handlers.put(path, feed));
    handlers.put(VisitHandler.ACCOUNT, visits);
    handlers.put(WatchPages.PATH, searched(visits));
    handlers.put(AdminPages.BASE, visits);
    handlers.put(ReviewPage.PATH, related(visits));
    return handlers;
  }

  /** The page of all lists, which has the APIs of each below it. */
  DatasetsPage datasets() {
    return new DatasetsPage(renderer, database.datasets(), database.releases(), names.usual());
  }

  /** The pages of what programs can ask for. */
  RequestsPage requests(RequestsPage.Paths paths) {
    return new RequestsPage(renderer, held, paths, settings.open());
  }

  /** Those that look names up. */
  private Map<String, Handler> named() {
    var species =
        new SpeciesPages(renderer, SpeciesAnswers.reader(database, datasets, names, law, clock));
    var search = new SearchPages(renderer, names);
    var results = searched(PageRenderer.readable(search::answer));
    var related = related(PageRenderer.readable(species::answer));
    var trade = new TradeLaw(sources.speciesPlus(), law::of, law::trade);
    return Map.of(
        CheckPages.BASE,
        related(new CheckPages(renderer, checks, checked, sources::releases, this::mostRows)),
        CountryPages.BASE,
        related(new CountryPages(renderer, sources.redList(), sources.speciesPlus(), names)),
        GroupPages.BASE,
        related(new GroupPages(renderer, names)),
        SearchPages.PATH,
        results,
        SearchPages.SUGGEST,
        searched(PageRenderer.readable(search::suggest)),
        SpeciesPages.BASE,
        request -> (SearchPages.isFile(request) ? results : related).answer(request),
        TradePage.BASE,
        related(new TradePage(renderer, trade, names, clock)));
  }

  /** A page that needs the names of both lists and how they relate. */
  private Handler related(Handler page) {
    var usual = names.usual();
    return new NamesAwaited(
        () -> {
          var _ = names.of(usual.speciesPlus());
          var _ = names.of(usual.redList());
          return names.crosswalk(usual.speciesPlus(), usual.redList());
        },
        page);
  }

  /** A page that searches. */
  private Handler searched(Handler page) {
    return new NamesAwaited(names::search, page);
  }

  /** How long a list of names may be that a visitor checks. */
  private long mostRows(Request request) {
    return isKnown(request) ? Long.MAX_VALUE : ROWS_OF_STRANGERS;
  }

  /** Whether a visitor may have much at once: where an account is needed, with one. */
  private boolean isKnown(Request request) {
    return settings.open()
        || Frame.SESSION
            .read(request)
            .filter(secret -> secret.matches("[0-9a-f]{64}"))
            .flatMap(database.access().sessions()::find)
            .isPresent();
  }

  /** What is shown in place of a page while names are being read. */
  Response notReady(Request request) {
    return renderer.notReady(request);
  }

  /** What is shown in place of a page while the database is away. */
  Response unavailable(Request request) {
    return renderer.unavailable(request);
  }

  private LegalPages legal() {
    var privacy = new PrivacyPage(settings.usageDays());
    return new LegalPages(renderer, citations, settings.accounts().terms(), privacy);
  }

  private WatchableTaxa watchable() {
    return new WatchableTaxa(names, SpeciesAnswers.datasets(database, datasets));
  }

  private JobPages.Sources jobs() {
    return new JobPages.Sources(
        database.jobs(),
        new ImportOrders(database),
        database.datasets(),
        database.releases()::list);
  }

  private List<VisitorRoute> routes() {
    var access = database.access();
    var accounts = settings.accounts();
    var letters = new Letters(accounts.outbox(), accounts.address(), clock);
    var dashboard =
        new DashboardPages.Sources(
            access, database.usage(), limits, accounts.terms(), citations, letters);
    var admin = new AdminPages.Sources(access, database.usage(), limits);
    var routes = new ArrayList<VisitorRoute>();
    routes.addAll(AccountPages.routes(renderer, access, accounts, letters));
    routes.addAll(DashboardPages.routes(renderer, dashboard, clock));
    routes.addAll(new WatchPages(renderer, access.watchLists(), watchable()).routes());
    routes.addAll(AdminPages.routes(renderer, admin, accounts, letters, clock));
    routes.addAll(JobPages.routes(renderer, jobs()));
    var review = new LinkReview(names, database.linkDecisions(), clock);
    routes.addAll(new ReviewPage(renderer, names, review).routes());
    return routes;
  }
}
