package org.saola.web.guide;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Holds a table that may be wider than the screen, so that only the table scrolls. */
final class ScrollBox extends CustomBlock {
  private final int number;

  /**
   * A box.
   *
   * @param number which of the page's tables is in it, from 1, so that each has a name of its own
   */
  ScrollBox(int number) {
    this.number = number;
  }

  /** Writes the box as a region that the keyboard can reach. */
  static final class Renderer implements NodeRenderer {
    private final HtmlNodeRendererContext context;

    Renderer(HtmlNodeRendererContext context) {
      this.context = context;
    }

    /** In a fixed order, so that the same page is always the same bytes. */
    private static Map<String, String> attributes(Node box) {
      var attributes = new LinkedHashMap<String, String>();
      attributes.put("class", "wide");
      attributes.put("role", "region");
      attributes.put(
          "aria-label", box instanceof ScrollBox table ? "Table " + table.number : "Table");
      attributes.put("tabindex", "0");
      return attributes;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
      return Set.of(ScrollBox.class);
    }

    @Override
    public void render(Node box) {
      var html = context.getWriter();
      html.line();
      html.tag("div", attributes(box));
      for (var child = box.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      html.tag("/div");
      html.line();
    }
  }
}
