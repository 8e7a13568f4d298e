package org.saola.web;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.web.firstpage.CurrentReleases;
import org.saola.web.firstpage.FirstPage;
import org.saola.web.firstpage.PageSources;
import org.saola.web.guide.Guide;
import org.saola.web.page.Assets;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.SiteFacts;

/** The pages for people: the first page, the guide, and a page for every path that is nothing. */
public final class Pages implements Handler {
  /** The path that the pages lie under. */
  public static final String BASE = "/";

  private static final Assets ASSETS = new Assets();

  private final PageRenderer renderer;
  private final FirstPage firstPage;
  private final Guide guide;

  /**
   * The pages of one server.
   *
   * @param ready whether it is known already which releases there are
   */
  public Pages(PageRenderer renderer, CurrentReleases held, BooleanSupplier ready) {
    this.renderer = renderer;
    firstPage = new FirstPage(renderer, held, ready);
    guide = new Guide(renderer);
  }

  /**
   * What is the same on all pages.
   *
   * @param open whether everybody may read without a token
   * @param contact whom to write to; null when not known
   * @param sources where to see whether the demonstration data are held
   */
  public static SiteFacts facts(boolean open, @Nullable String contact, PageSources sources) {
    return new SiteFacts(version(), ASSETS, open, contact, sources::areDemonstration);
  }

  private static String version() {
    return Optional.ofNullable(Pages.class.getPackage().getImplementationVersion()).orElse("");
  }

  @Override
  public Reply<Response> answer(Request request) {
    if (!request.reads()) {
      return Reply.now(PageRenderer.onlyReadable());
    }
    return assets(request).map(Reply::now).orElseGet(() -> Reply.reading(() -> page(request)));
  }

  private Response page(Request request) {
    var path = request.path();
    if (path.equals(BASE)) {
      return firstPage.answer(request);
    }
    return guide
        .find(request)
        .map(page -> renderer.answer(request, 200, page))
        .orElseGet(() -> renderer.notFound(request));
  }

  private Optional<Response> assets(Request request) {
    return request.path().startsWith(Assets.BASE) ? ASSETS.answer(request) : Optional.empty();
  }
}
