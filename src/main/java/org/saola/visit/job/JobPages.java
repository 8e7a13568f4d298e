package org.saola.visit.job;

import java.util.ArrayList;
import java.util.List;
import org.saola.store.jobs.Jobs;
import org.saola.store.jobs.Orders;
import org.saola.store.release.Datasets;
import org.saola.store.release.Release;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;

/**
 * All pages about imports and what else is ordered; to others than administrators there are none.
 */
public final class JobPages {
  static final String IMPORT = "/admin/import";
  static final String JOBS = "/admin/jobs";
  static final String RELEASES = "/admin/releases";

  /** Below which long bodies are taken. */
  public static final String FILES = IMPORT + "/files";

  private JobPages() {}

  /** Lists the releases that were published, newest first. */
  @FunctionalInterface
  public interface Releases {
    List<Release> list();
  }

  /** Where the pages find what they show and change. */
  public record Sources(Jobs jobs, Orders orders, Datasets datasets, Releases releases) {}

  public static List<VisitorRoute> routes(PageRenderer renderer, Sources sources) {
    var ordering = new Ordering(renderer, sources.orders());
    var routes = new ArrayList<VisitorRoute>();
    routes.addAll(new ImportPage(renderer, sources, ordering).routes());
    routes.addAll(new FileActions(renderer, sources.jobs().uploads()).routes());
    routes.addAll(new JobPage(renderer, sources.jobs(), ordering).routes());
    routes.addAll(new ReleasesPage(renderer, sources, ordering).routes());
    routes.addAll(new SyncActions(sources.jobs().syncPlans(), ordering).routes());
    return routes;
  }
}
