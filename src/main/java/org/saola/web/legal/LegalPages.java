package org.saola.web.legal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.saola.http.Handler;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.path.PathPattern;
import org.saola.http.work.Reply;
import org.saola.web.page.PageRenderer;

/** The pages about what users owe and what is kept about them. */
public final class LegalPages implements Handler {
  public static final String TERMS = "/terms";
  public static final String CITE = "/cite";
  public static final String PRIVACY = "/privacy";

  private static final PathPattern FILE = PathPattern.of(CITE + "/{source}.{format}");

  private final PageRenderer renderer;
  private final Citations citations;
  private final Terms terms;
  private final PrivacyPage privacy;

  public LegalPages(PageRenderer renderer, Citations citations, Terms terms, PrivacyPage privacy) {
    this.renderer = renderer;
    this.citations = citations;
    this.terms = terms;
    this.privacy = privacy;
  }

  /** This, under each of the paths that it answers. */
  public Map<String, Handler> mounts() {
    return Map.of(TERMS, this, CITE, this, PRIVACY, this);
  }

  @Override
  public Reply<Response> answer(Request request) {
    return Reply.reading(() -> read(request));
  }

  private Response read(Request request) {
    if (!request.reads()) {
      return PageRenderer.onlyReadable();
    }
    return switch (request.path()) {
      case TERMS -> page(request, "legal/terms.jte", terms);
      case CITE -> page(request, "legal/cite.jte", new CitePage(citations.current()));
      case PRIVACY -> page(request, "legal/privacy.jte", privacy);
      default -> file(request);
    };
  }

  private Response page(Request request, String template, Object model) {
    return renderer.answer(request, 200, template, model);
  }

  private Response file(Request request) {
    var named = FILE.match(request.path());
    if (named == null) {
      return renderer.notFound(request);
    }
    return CitationFormat.find(named.getOrDefault("format", ""))
        .flatMap(format ->
            citations.current().stream()
                .filter(citation -> citation.source().equals(named.get("source")))
                .findFirst()
                .map(citation -> download(citation, format)))
        .orElseGet(() -> renderer.notFound(request));
  }

  private static Response download(Citation citation, CitationFormat format) {
    var name = citation.key() + "." + format.extension();
    return Response.of(200, format.contentType(), format.write(citation).getBytes(UTF_8))
        .toKeep(name)
        .with("Cache-Control", "no-cache");
  }
}
