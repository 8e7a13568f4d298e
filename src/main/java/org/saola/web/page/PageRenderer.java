package org.saola.web.page;

import static gg.jte.ContentType.Html;
import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import org.saola.http.SpokenLanguage;
import org.saola.http.work.Reply;

/** Fills the page templates and answers with them. Templates escape every value. */
public final class PageRenderer {
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final String GENERATED = "org.saola.web.generated";

  /** Browsers load nothing but what this server has; scripts and styles are files of it. */
  private static final Header POLICY =
      new Header(
          "Content-Security-Policy",
          "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none';"
              + " form-action 'self'; frame-ancestors 'none'");

  private static final List<Header> ASKED_AGAIN =
      List.of(POLICY, new Header("Cache-Control", "no-cache"));

  private static final List<Header> KEPT_NOWHERE =
      List.of(
          new Header("Content-Type", "text/html; charset=utf-8"),
          POLICY,
          new Header("Cache-Control", "no-store"));

  /** How to cite what pages show, and under which terms it may be used. */
  public static final Header LINK =
      new Header("Link", "</cite>; rel=\"cite-as\", </terms>; rel=\"license\"");

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, Html, PageRenderer.class.getClassLoader(), GENERATED);
  private final SiteFacts site;

  public PageRenderer(SiteFacts site) {
    this.site = site;
  }

  /** What the answer to a request has around its content. */
  public Frame frame(Request request) {
    return Frame.of(site, request);
  }

  /** A template with its model, which the template calls {@code page}. */
  public TaggedContent render(Frame frame, String template, Object page) {
    return TaggedContent.ofHtml(fill(frame, template, page));
  }

  private String fill(Frame frame, String template, Object page) {
    var html = new StringOutput();
    engine.render(template, Map.of("frame", frame, "page", page), html);
    return html.toString();
  }

  /** Answers with a page that is the same for all who speak alike. */
  public Response answer(Request request, int status, String template, Object page) {
    return answer(request, status, render(frame(request), template, page));
  }

  /** Answers with a page that was rendered for this request, or one like it. */
  public Response answer(Request request, int status, TaggedContent page) {
    var response = page.answer(request, status, ASKED_AGAIN);
    return remembering(
        request, status == 200 ? response.with(LINK.name(), LINK.value()) : response);
  }

  /**
   * Answers with a page for one person. It is never compressed: its length would tell what is in
   * it, as parts of it come from the request.
   */
  public Response answerAlone(Request request, int status, String template, Object page) {
    var html = fill(frame(request), template, page).getBytes(UTF_8);
    return remembering(request, new Response(status, KEPT_NOWHERE, new Body.Bytes(html)));
  }

  /** The browser keeps the language that was chosen by a link. */
  private static Response remembering(Request request, Response response) {
    var chosen = SpokenLanguage.named(request);
    if (chosen.isEmpty()) {
      return response;
    }
    var headers = new ArrayList<>(response.headers());
    headers.add(SpokenLanguage.COOKIE.keep(request, chosen.get().code(), ThemeHandler.KEPT));
    return new Response(response.status(), headers, response.body());
  }

  /** The answer for a path that is nothing. */
  public Response notFound(Request request) {
    return answer(request, 404, "missing.jte", request.path());
  }

  /** The answer while what a page needs is away. */
  public Response unavailable(Request request) {
    return answerAlone(request, 503, "unavailable.jte", "");
  }

  /** A page that may wait for the database, and can only be read. */
  public static Handler readable(Function<Request, Response> page) {
    return request ->
        request.reads() ? Reply.reading(() -> page.apply(request)) : Reply.now(onlyReadable());
  }

  /** The answer while what a page needs is being made ready. */
  public Response notReady(Request request) {
    return answerAlone(request, 503, "not-ready.jte", "");
  }

  /** The answer to whoever wants to write where there is nothing but to read. */
  public static Response onlyReadable() {
    return Response.of(
            METHOD_NOT_ALLOWED,
            "text/plain; charset=utf-8",
            "Pages can only be read: GET or HEAD\n".getBytes(UTF_8))
        .with("Allow", "GET, HEAD");
  }
}
