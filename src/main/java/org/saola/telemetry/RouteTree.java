package org.saola.telemetry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts paths into a few routes, so that metrics have a bounded number of series whatever is asked
 * for. Never changed once made.
 */
public final class RouteTree {
  /** The number of the route of all paths that none is named for. */
  static final int OTHER = 0;

  private static final class Node {
    private final String segment;
    private final List<Node> below = new ArrayList<>();
    private int route = -1;

    Node(String segment) {
      this.segment = segment;
    }

    boolean isVariable() {
      return segment.startsWith("{");
    }

    /** Whether the node is that of a part of a path, which may have a suffix such as .json. */
    boolean takes(String path, int from, int to) {
      return isVariable()
          || (path.startsWith(segment, from)
              && (from + segment.length() == to
                  || (from + segment.length() < to
                      && path.charAt(from + segment.length()) == '.')));
    }
  }

  private final Node root = new Node("");
  private final List<String> names = new ArrayList<>(List.of("other"));

  /**
   * Routes as paths, such as {@code /api/v1/taxon_concepts/{id}/distributions}; a part in braces
   * stands for any. A path belongs to the longest route that it begins with.
   */
  public RouteTree(Collection<String> templates) {
    for (var template : templates) {
      var node = root;
      for (var segment : template.substring(1).split("/", -1)) {
        node = below(node, segment);
      }
      node.route = names.size();
      names.add(template);
    }
  }

  private static Node below(Node node, String segment) {
    for (var child : node.below) {
      if (child.segment.equals(segment)) {
        return child;
      }
    }
    var added = new Node(segment);
    // the part that stands for any comes last
    node.below.add(added.isVariable() ? node.below.size() : 0, added);
    return added;
  }

  /** How many there are. */
  int size() {
    return names.size();
  }

  /** The route's template. */
  String name(int route) {
    return names.get(route);
  }

  /** The number of the route of a path as sent. */
  int find(String path) {
    if (!path.startsWith("/")) {
      return OTHER;
    }
    int route = OTHER;
    var node = root;
    int from = 1;
    while (from <= path.length()) {
      int slash = path.indexOf('/', from);
      int to = slash < 0 ? path.length() : slash;
      node = find(node, path, from, to);
      if (node == null) {
        return route;
      }
      if (node.route >= 0) {
        route = node.route;
      }
      from = to + 1;
    }
    return route;
  }

  private static @Nullable Node find(Node node, String path, int from, int to) {
    for (int i = 0; i < node.below.size(); i++) { // no iterator: this runs for every request
      var child = node.below.get(i);
      if (child.takes(path, from, to)) {
        return child;
      }
    }
    return null;
  }
}
