package org.saola.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tables of a page, each with the files that the block around it offers. */
public final class TableTwins {
  private static final Pattern TAG =
      Pattern.compile("<(/?section|table)\\b[^>]*>|<a href=\"([^\"]*)\" download>(CSV|JSON)</a>");

  private TableTwins() {}

  /**
   * The addresses of the files of each table, by their forms. A file belongs to all tables of its
   * section and of those within; outside of all sections to the tables that are in none.
   */
  public static List<Map<String, String>> of(String html) {
    var open = new ArrayDeque<Map<String, String>>();
    var around = new ArrayList<List<Map<String, String>>>();
    open.push(new LinkedHashMap<>());
    TAG.matcher(html)
        .results()
        .forEach(tag -> {
          if (tag.group(1) == null) {
            open.element().put(tag.group(3), tag.group(2).replace("&amp;", "&"));
          } else {
            turn(tag, open, around);
          }
        });
    return around.stream().map(TableTwins::joined).toList();
  }

  private static void turn(
      MatchResult tag,
      ArrayDeque<Map<String, String>> open,
      List<List<Map<String, String>>> around) {
    switch (tag.group(1)) {
      case "section" -> open.push(new LinkedHashMap<>());
      case "/section" -> open.pop();
      default -> {
        var blocks = new ArrayList<>(open);
        around.add(blocks.size() == 1 ? blocks : blocks.subList(0, blocks.size() - 1));
      }
    }
  }

  /** Files of the nearest block first. */
  private static Map<String, String> joined(List<Map<String, String>> blocks) {
    var joined = new LinkedHashMap<String, String>();
    blocks.forEach(block -> block.forEach(joined::putIfAbsent));
    return joined;
  }
}
