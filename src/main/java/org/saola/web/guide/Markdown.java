package org.saola.web.guide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.saola.web.guide.Article.Passage;
import org.saola.web.guide.Article.Section;

/** Turns Markdown into articles. HTML within it is shown, not obeyed. */
public final class Markdown {
  private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
  private static final Pattern NEIGHBOUR = Pattern.compile("([a-z0-9-]+)\\.md(#.*)?");

  private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();

  /**
   * Renders one file.
   *
   * @throws IllegalArgumentException if it does not begin with a heading and a paragraph
   */
  public Article article(String path, String markdown) {
    var document = parser.parse(markdown);
    if (!(document.getFirstChild() instanceof Heading title)
        || !(title.getNext() instanceof Paragraph first)) {
      throw new IllegalArgumentException(path + " does not begin with a title and a paragraph");
    }
    title.unlink();
    var outline = new Outline();
    document.accept(outline);
    return new Article(
        path,
        MarkdownWords.of(title),
        MarkdownWords.of(first),
        outline.sections,
        passages(document, outline.ids),
        renderer(outline.ids).render(document));
  }

  private static List<Passage> passages(Node document, Map<Node, String> ids) {
    var passages = new ArrayList<Passage>();
    var id = "";
    var heading = "";
    var text = new StringJoiner(" ");
    for (var node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading next) {
        passages.add(new Passage(id, heading, text.toString()));
        id = ids.getOrDefault(next, "");
        heading = MarkdownWords.of(next);
        text = new StringJoiner(" ");
      } else {
        text.add(MarkdownWords.of(node));
      }
    }
    passages.add(new Passage(id, heading, text.toString()));
    return passages;
  }

  private static HtmlRenderer renderer(Map<Node, String> ids) {
    return HtmlRenderer.builder()
        .extensions(EXTENSIONS)
        .escapeHtml(true)
        .sanitizeUrls(true)
        .nodeRendererFactory(ScrollBox.Renderer::new)
        .attributeProviderFactory(_ ->
            (node, tag, attributes) -> {
              Optional.ofNullable(ids.get(node)).ifPresent(id -> attributes.put("id", id));
              attributes.remove("rel"); // no search engine is meant to follow these links anyway
              if (tag.equals("pre") && isCode(node)) {
                attributes.put("tabindex", "0"); // so that the keyboard can scroll it
              }
            })
        .build();
  }

  private static boolean isCode(Node node) {
    return node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
  }

  /**
   * Numbers the headings, gives wide tables a box, and leads links to where articles are served.
   */
  private static final class Outline extends AbstractVisitor {
    private final List<Section> sections = new ArrayList<>();
    private final Map<Node, String> ids = new HashMap<>();
    private final IdGenerator generator = IdGenerator.builder().build();
    private int tables;

    @Override
    public void visit(Heading heading) {
      var text = MarkdownWords.of(heading);
      var id = generator.generateId(text);
      ids.put(heading, id);
      if (heading.getLevel() == 2) {
        sections.add(new Section(id, text));
      }
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      var neighbour = NEIGHBOUR.matcher(link.getDestination());
      if (neighbour.matches()) {
        var anchor = Optional.ofNullable(neighbour.group(2)).orElse("");
        link.setDestination(Guide.BASE + "/" + neighbour.group(1) + anchor);
      }
      visitChildren(link);
    }

    @Override
    public void visit(CustomBlock block) {
      visitChildren(block);
      if (block instanceof TableBlock) {
        var box = new ScrollBox(++tables);
        block.insertBefore(box);
        box.appendChild(block);
      }
    }
  }
}
