package org.saola.web.guide;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.web.page.Frame;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.TaggedContent;

/** The guide: its articles are packed into the program, and rendered when first asked for. */
public final class Guide {
  /** The path of the table of contents; articles lie under it. */
  static final String BASE = "/docs";

  private static final String QUESTION = "q";

  /** The names of the articles, in reading order. */
  static final List<String> NAMES = Readership.all();

  private final PageRenderer renderer;
  private final Markdown markdown = new Markdown();
  private final Map<String, Article> articles = new ConcurrentHashMap<>();
  private final Map<Rendered, TaggedContent> pages = new ConcurrentHashMap<>();
  private volatile @Nullable GuideSearch search;

  /** All that a page depends on; whether data are a demonstration may change. */
  private record Rendered(Frame frame, boolean demonstration) {}

  public Guide(PageRenderer renderer) {
    this.renderer = renderer;
  }

  /** The page at the path of a request; empty when the guide has none there. */
  public Optional<TaggedContent> find(Request request) {
    var path = request.path();
    var name = path.startsWith(BASE + "/") ? path.substring(BASE.length() + 1) : "";
    boolean contents = path.equals(BASE) || path.equals(BASE + "/");
    if (!contents && !NAMES.contains(name)) {
      return Optional.empty();
    }
    var frame = renderer.frame(request);
    // with a query there would be as many pages as somebody likes to ask for
    return Optional.of(
        frame.query().isEmpty()
            ? pages.computeIfAbsent(
                new Rendered(frame, frame.site().demonstration().getAsBoolean()),
                wanted -> page(wanted.frame(), name))
            : page(frame, name));
  }

  private TaggedContent page(Frame frame, String name) {
    return name.isEmpty()
        ? renderer.render(frame, "contents.jte", contents(frame))
        : renderer.render(frame, "article.jte", new ArticlePage(article(name), shelves()));
  }

  private ContentsPage contents(Frame frame) {
    var question = QueryParameters.parse(frame.query()).find(QUESTION).orElse("").strip();
    return new ContentsPage(
        shelves(), question, question.isEmpty() ? Found.NOTHING : search().find(question));
  }

  private List<Shelf> shelves() {
    return Arrays.stream(Readership.values())
        .map(each -> new Shelf(each.word(), each.names().stream().map(this::article).toList()))
        .toList();
  }

  private GuideSearch search() {
    var made = search;
    if (made == null) {
      made = new GuideSearch(NAMES.stream().map(this::article).toList());
      search = made;
    }
    return made;
  }

  private Article article(String name) {
    return articles.computeIfAbsent(
        name, missing -> markdown.article(BASE + "/" + missing, load(missing)));
  }

  private static String load(String name) {
    try (var text = Guide.class.getResourceAsStream("/org/saola/web/docs/" + name + ".md")) {
      if (text == null) {
        throw new IllegalStateException("the program was built without docs/" + name + ".md");
      }
      return new String(text.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
