package org.saola.web;

import static gg.jte.ContentType.Html;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Header;

/** Fills the page templates and answers with them. Templates escape every value. */
final class PageRenderer {
  private static final String GENERATED = "org.saola.web.generated";

  /** Browsers load nothing but what this server has, run no scripts, and ask again each time. */
  private static final List<Header> HEADERS =
      List.of(
          new Header(
              "Content-Security-Policy",
              "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none';"
                  + " form-action 'self'; frame-ancestors 'none'"),
          new Header("Cache-Control", "no-cache"));

  /** How to cite what pages show, and under which terms it may be used. */
  private static final Header LINK =
      new Header(
          "Link",
          "</docs/citing>; rel=\"cite-as\", </docs/citing#terms-of-the-data>; rel=\"license\"");

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, Html, PageRenderer.class.getClassLoader(), GENERATED);
  private final Frame frame;

  PageRenderer(Frame frame) {
    this.frame = frame;
  }

  /** A template with its model, which the template calls {@code page}. */
  TaggedContent render(String template, Object page) {
    var html = new StringOutput();
    engine.render(template, Map.of("frame", frame, "page", page), html);
    return TaggedContent.ofHtml(html.toString());
  }

  static Response answer(Request request, int status, TaggedContent page) {
    var response = page.answer(request, status, HEADERS);
    return status == 200 ? response.with(LINK.name(), LINK.value()) : response;
  }
}
