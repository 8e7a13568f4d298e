package org.saola.web.guide;

import java.util.List;

/**
 * An article of the guide.
 *
 * @param path where it is served
 * @param summary its first paragraph, as plain text
 * @param sections its headings of the second level, in order
 * @param html everything below the title
 */
public record Article(
    String path, String title, String summary, List<Section> sections, String html) {

  /** A heading and the id that links lead to. */
  public record Section(String id, String title) {}
}
