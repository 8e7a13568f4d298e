package org.saola.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;

/** Holds a table that may be wider than the screen, so that only the table scrolls. */
final class ScrollBox extends CustomBlock {

  /** Writes the box as a region that the keyboard can reach. */
  static final class Renderer implements NodeRenderer {
    private static final Map<String, String> ATTRIBUTES = attributes();

    private final HtmlNodeRendererContext context;

    Renderer(HtmlNodeRendererContext context) {
      this.context = context;
    }

    /** In a fixed order, so that the same page is always the same bytes. */
    private static Map<String, String> attributes() {
      var attributes = new LinkedHashMap<String, String>();
      attributes.put("class", "wide");
      attributes.put("role", "region");
      attributes.put("aria-label", "Table");
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
      html.tag("div", ATTRIBUTES);
      for (var child = box.getFirstChild(); child != null; child = child.getNext()) {
        context.render(child);
      }
      html.tag("/div");
      html.line();
    }
  }
}
