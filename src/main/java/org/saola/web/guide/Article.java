package org.saola.web.guide;

import java.util.List;

/**
 * An article of the guide.
 *
 * @param path where it is served
 * @param summary its first paragraph, as plain text
 * @param sections its headings of the second level, in order
 * @param passages all its words, in order
 * @param html everything below the title
 */
public record Article(
    String path,
    String title,
    String summary,
    List<Section> sections,
    List<Passage> passages,
    String html) {

  /** A heading and the id that links lead to. */
  public record Section(String id, String title) {}

  /**
   * What stands under one heading, up to the next of any level, as plain text.
   *
   * @param id of the heading; empty for what stands before the first
   * @param heading likewise
   */
  public record Passage(String id, String heading, String text) {}
}
