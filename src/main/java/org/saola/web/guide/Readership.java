package org.saola.web.guide;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** For whom articles are written; each article is in one of these, in reading order. */
enum Readership {
  USE("account", "citing", "listing", "trade", "as-of", "releases", "indicators", "quality"),
  CHECK("check-a-list", "names"),
  RUN(
      "importing",
      "administration",
      "mirroring",
      "datasets",
      "data-package",
      "access",
      "operating",
      "configuration"),
  DEVELOP(
      "clients",
      "compatibility",
      "compatibility-redlist",
      "speciesplus-api",
      "redlist-api",
      "redlist-v3",
      "native-api",
      "limits");

  private final List<String> names;

  Readership(String... names) {
    this.names = List.of(names);
  }

  /** The names of its articles. */
  List<String> names() {
    return names;
  }

  /** By which messages call it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The names of all articles. */
  static List<String> all() {
    return Arrays.stream(values()).flatMap(each -> each.names.stream()).toList();
  }
}
