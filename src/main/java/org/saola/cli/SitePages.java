package org.saola.cli;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.saola.http.Handler;
import org.saola.store.Database;
import org.saola.web.HeldSources;
import org.saola.web.PageRenderer;
import org.saola.web.Pages;
import org.saola.web.legal.LegalPages;
import org.saola.web.legal.PrivacyPage;

/** All pages for people, by the paths that they lie under. */
final class SitePages {
  private SitePages() {}

  static Map<String, Handler> handlers(
      Database database, PageSettings settings, BooleanSupplier ready, Clock clock) {
    var renderer = new PageRenderer(Pages.frame(settings.open(), settings.contact()));
    var sources =
        new HeldSources(
            database.speciesPlus()::current, database.redList()::current, database.downloads());
    var handlers = new HashMap<String, Handler>();
    handlers.put(Pages.BASE, new Pages(renderer, sources, ready, settings.open()));
    handlers.putAll(
        new LegalPages(
                renderer, sources, settings.terms(), new PrivacyPage(settings.usageDays()), clock)
            .mounts());
    return handlers;
  }
}
