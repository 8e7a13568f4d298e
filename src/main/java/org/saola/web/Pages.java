package org.saola.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.store.Downloads;
import org.saola.store.RedListSnapshot;
import org.saola.store.SpeciesPlusSnapshot;

/** The pages for people: the first page, the guide, and a page for every path that is nothing. */
public final class Pages implements Handler {
  /** The path that the pages lie under. */
  public static final String BASE = "/";

  private static final int METHOD_NOT_ALLOWED = 405;

  private final Assets assets = new Assets();
  private final PageRenderer renderer;
  private final FirstPage firstPage;
  private final Guide guide;

  /**
   * The pages of one server.
   *
   * @param speciesPlus the release to show
   * @param redList the release to show
   * @param ready whether it is known already which releases there are
   * @param open whether everybody may read without a token
   */
  public Pages(
      Supplier<Optional<SpeciesPlusSnapshot>> speciesPlus,
      Supplier<Optional<RedListSnapshot>> redList,
      Downloads downloads,
      BooleanSupplier ready,
      boolean open) {
    renderer =
        new PageRenderer(
            new Frame(version(), assets.address("saola.css"), assets.address("logo.svg")));
    var sources = new FirstPage.Sources(speciesPlus, redList, downloads);
    firstPage = new FirstPage(renderer, sources, ready, open);
    guide = new Guide(renderer);
  }

  private static String version() {
    return Optional.ofNullable(Pages.class.getPackage().getImplementationVersion()).orElse("");
  }

  @Override
  public @Nullable Response immediate(Request request) {
    return request.reads() ? assets(request).orElse(null) : refused();
  }

  @Override
  public Response handle(Request request) {
    if (!request.reads()) {
      return refused();
    }
    var path = request.path();
    if (path.equals(BASE)) {
      return firstPage.answer(request);
    }
    return assets(request)
        .or(() -> guide.find(path).map(page -> PageRenderer.answer(request, 200, page)))
        .orElseGet(() -> notFound(request));
  }

  private Optional<Response> assets(Request request) {
    return request.path().startsWith(Assets.BASE) ? assets.answer(request) : Optional.empty();
  }

  private Response notFound(Request request) {
    return PageRenderer.answer(request, 404, renderer.render("missing.jte", request.path()));
  }

  private static Response refused() {
    return Response.of(
            METHOD_NOT_ALLOWED,
            "text/plain; charset=utf-8",
            "Pages can only be read: GET or HEAD\n".getBytes(UTF_8))
        .with("Allow", "GET, HEAD");
  }
}
