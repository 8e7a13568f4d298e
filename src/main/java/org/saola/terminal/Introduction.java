package org.saola.terminal;

import java.io.PrintWriter;
import java.util.Objects;
import java.util.Optional;
import org.saola.api.redlist4.RedListApi;
import org.saola.api.speciesplus1.SpeciesPlusApi;
import org.saola.site.ServedDatasets;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.release.DescribedDataset;
import org.saola.store.release.Release;

/**
 * What people are told who start a server: what is served, to whom, and where to look.
 *
 * @param url where it listens
 * @param everybody whether it needs no token
 */
public record Introduction(String url, boolean everybody) {

  public void print(Database database, ServedDatasets usual, PrintWriter out) {
    out.printf("  first page %s/, guide %s/docs%n", url, url);
    var lines =
        database.datasets().described().stream()
            .map(each ->
                database
                    .releases()
                    .findCurrent(each.dataset())
                    .map(release -> line(each, release, usual)))
            .flatMap(Optional::stream)
            .toList();
    lines.forEach(out::println);
    if (lines.isEmpty()) {
      out.println("  has no data yet; bring some in with: saola import PATH, or begin with --demo");
    }
    out.println(
        everybody
            ? "  needs no token, and answers only this machine"
            : "  needs a token; make one with: saola token create --email ADDRESS --purpose TEXT");
    out.flush();
  }

  private String line(DescribedDataset described, Release release, ServedDatasets usual) {
    var dataset = described.dataset();
    return "  serves %s release %s, %,d records, at %s%s%s"
        .formatted(
            Objects.requireNonNullElseGet(described.description().title(), () -> title(dataset)),
            release.description().label(),
            release.recordCount(),
            url,
            usual.all().contains(dataset) ? "" : "/datasets/" + dataset.id(),
            switch (dataset.kind()) {
              case SPECIES_PLUS -> SpeciesPlusApi.BASE;
              case RED_LIST -> RedListApi.BASE;
            });
  }

  private static String title(Dataset dataset) {
    if (!Dataset.FIRST.contains(dataset)) {
      return dataset.id();
    }
    return dataset.kind() == Dataset.Kind.RED_LIST ? "Red List" : "Species+";
  }
}
