package org.saola.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.saola.publish.ChangeLines;
import org.saola.publish.ReleaseWords;
import org.saola.store.Database;
import org.saola.store.release.Publication;
import org.saola.store.release.Release;

/** Releases and what they are made of. */
public final class ReleaseTables {
  private ReleaseTables() {}

  /** Releases, with what is kept of each. */
  public static void list(PrintWriter out, List<Release> releases) {
    out.printf(
        "%6s  %-12s %-24s %-16s %-10s %-20s %9s  %s%n",
        "number", "dataset", "label", "format", "data of", "published", "records", "state");
    for (var release : releases) {
      var dataDay = release.description().dataDay();
      out.printf(
          "%6d  %-12s %-24s %-16s %-10s %-20.19s %,9d  %s%n",
          release.number(),
          release.dataset().id(),
          release.description().label(),
          release.description().format(),
          dataDay == null ? "unknown" : dataDay.day(),
          release.publishedAt(),
          release.recordCount(),
          state(release));
    }
  }

  private static String state(Release release) {
    return switch (release.state()) {
      case WRITING -> "writing";
      case CURRENT -> "current";
      case SUPERSEDED -> "kept";
      case REMOVED -> "removed";
    };
  }

  /** What one is made of, and what it changed. */
  public static void show(PrintWriter out, Database database, Release release) {
    var description = release.description();
    out.printf("%s release %d%n", release.dataset().id(), release.number());
    out.printf("  label      %s%n", description.label());
    out.printf("  state      %s%n", state(release));
    out.printf("  published  %s%n", release.publishedAt());
    out.printf("  made by    %s%n", description.madeBy());
    out.printf("  format     %s%n", description.format());
    out.printf("  data of    %s%n", ReleaseWords.dataDay(release));
    var citation = Publication.citation(release);
    if (citation != null) {
      out.printf("  cite as    %s%n", citation);
    }
    var lacking = ReleaseWords.lacking(release);
    if (!lacking.isEmpty()) {
      out.printf("  without    %s%n", lacking);
    }
    out.printf("  records    %,d%n", release.recordCount());
    ChangeLines.of(database, release).forEach(line -> out.printf("  changes    %s%n", line));
    out.println("  files");
    for (var file : database.releases().manifest(release)) {
      out.printf("    %s  %,14d  %s%n", file.sha256(), file.bytes(), file.name());
      if (file.url() != null) {
        out.printf("      from %s%n", file.url());
      }
    }
  }

  /** What is served of a dataset, in some lines. */
  public static String status(Release release) {
    var description = release.description();
    var line =
        "%s: release %s, %,d records, format %s, imported on %.10s"
            .formatted(
                release.dataset().id(),
                description.label(),
                release.recordCount(),
                description.format(),
                release.publishedAt());
    var lines = new ArrayList<>(List.of(line, "data of: " + ReleaseWords.dataDay(release)));
    var lacking = ReleaseWords.lacking(release);
    if (!lacking.isEmpty()) {
      lines.add("without: " + lacking);
    }
    var citation = Publication.citation(release);
    if (citation != null) {
      lines.add("cite as: " + citation);
    }
    return String.join(System.lineSeparator() + "  ", lines);
  }
}
