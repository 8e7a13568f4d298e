package org.saola.terminal;

import java.io.PrintWriter;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.store.Database;
import org.saola.store.release.DescribedDataset;
import org.saola.store.release.Release;

/** Datasets, and what is said of them. */
public final class DatasetTables {
  private DatasetTables() {}

  /** All of them, with what is served of each. */
  public static void list(PrintWriter out, Database database) {
    out.printf("%-16s %-12s %-24s %9s  %s%n", "dataset", "kind", "release", "records", "title");
    for (var each : database.datasets().described()) {
      var served = database.releases().findCurrent(each.dataset());
      out.printf(
          "%-16s %-12s %-24s %,9d  %s%n",
          each.dataset().id(),
          each.dataset().kind().code(),
          served.map(release -> release.description().label()).orElse("none yet"),
          served.map(Release::recordCount).orElse(0),
          text(each.description().title()));
    }
  }

  /** What is said of one. */
  public static void description(PrintWriter out, DescribedDataset described) {
    var said = described.description();
    out.printf("%s, of the kind %s%n", described.dataset().id(), described.dataset().kind().code());
    out.printf("  title      %s%n", text(said.title()));
    out.printf("  authority  %s%n", text(said.authority()));
    out.printf("  scope      %s%n", text(said.scope()));
    out.printf(
        "  languages  %s%n",
        said.languages().stream().map(Language::code).collect(Collectors.joining(", ")));
    out.printf("  terms      %s%n", text(said.terms()));
    out.printf("  cite as    %s%n", text(said.citation()));
  }

  private static String text(@Nullable String said) {
    return said == null ? "" : said;
  }
}
