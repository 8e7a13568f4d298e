package org.saola.web.page;

import java.time.Duration;
import org.saola.http.Form;
import org.saola.http.Handler;
import org.saola.http.Redirect;
import org.saola.http.Request;
import org.saola.http.RequestSource;
import org.saola.http.Response;
import org.saola.http.work.Reply;

/** Takes the choice between light and dark, keeps it in a cookie, and leads back to the page. */
public final class ThemeHandler implements Handler {
  /** The path that the choice is sent to. */
  public static final String PATH = "/theme";

  static final Duration KEPT = Duration.ofDays(365);

  private final PageRenderer renderer;

  public ThemeHandler(PageRenderer renderer) {
    this.renderer = renderer;
  }

  @Override
  public Reply<Response> answer(Request request) {
    return Reply.now(chosen(request));
  }

  private Response chosen(Request request) {
    if (!request.method().equals("POST") || RequestSource.isForeign(request)) {
      return renderer.notFound(request);
    }
    var form = Form.of(request);
    var back = form.exact("back");
    var answer = Redirect.to(Redirect.isOwn(back) ? back : "/");
    return Theme.find(form.exact("theme"))
        .map(theme -> Theme.COOKIE.keep(request, theme.code(), KEPT))
        .map(cookie -> answer.with(cookie.name(), cookie.value()))
        .orElse(answer);
  }
}
