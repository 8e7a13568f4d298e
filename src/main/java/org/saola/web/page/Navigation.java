package org.saola.web.page;

import java.util.List;

/**
 * A page that the main navigation leads to.
 *
 * @param name by which pages say that they belong to it; {@code nav.NAME} is what it is called
 * @param path where it leads
 * @param group of the footer that it stands in
 */
public record Navigation(String name, String path, String group) {
  private static final String LOOK_UP = "look-up";
  private static final String USE = "use";

  /** All, in order. A new page has its line here, and {@code nav.NAME} in every language. */
  static final List<Navigation> ALL =
      List.of(
          new Navigation("species", "/species", LOOK_UP),
          new Navigation("check", "/check", LOOK_UP),
          new Navigation("trade", "/trade", LOOK_UP),
          new Navigation("countries", "/countries", LOOK_UP),
          new Navigation("groups", "/groups", LOOK_UP),
          new Navigation("indicators", "/indicators", LOOK_UP),
          new Navigation("changes", "/changes", "follow"),
          new Navigation("quality", "/quality", USE),
          new Navigation("datasets", "/datasets", USE),
          new Navigation("guide", "/docs", USE));

  /** The groups of the footer that have pages of the navigation, in order. */
  public static List<String> groups() {
    return ALL.stream().map(Navigation::group).distinct().toList();
  }
}
