package org.saola.cli.server;

import java.util.Set;
import org.saola.api.redlist4.document.Era;
import org.saola.site.ServedApis;
import org.saola.site.ServedDatasets;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import picocli.CommandLine.Option;

/** What the APIs offer beyond what they always do. */
final class ApiOptions {
  @Option(
      names = "--red-list-era",
      paramLabel = "ERA",
      defaultValue = "E4",
      description =
          "How the Red List API looks: E1 as in 2024, E2 and E3 as in 2025, E4 as now"
              + " (default: ${DEFAULT-VALUE}).")
  private Era redListEra = Era.E4;

  @Option(
      names = "--with-v3",
      description = "Answer the Red List API v3 too, for old programs; it takes tokens from URLs.")
  private boolean withV3;

  @Option(
      names = "--with-release-parameter",
      description =
          "Take the parameter release in the Species+ API v1 and the Red List API v4: answer from"
              + " an earlier release that is kept.")
  private boolean withReleaseParameter;

  @Option(
      names = "--peer",
      description = "Hand out whole releases to tokens of the roles peer and admin, for mirrors.")
  private boolean peer;

  @Option(
      names = "--original-errors",
      description =
          "Answer faulty requests to the Species+ API v1 and the Red List API v3 as the originals"
              + " do: status 500 for an unknown id, 200 for a wrong token of v3.")
  private boolean originalErrors;

  @Option(
      names = "--serve-speciesplus",
      paramLabel = "DATASET",
      defaultValue = "speciesplus",
      description =
          "What the Species+ API v1 and pages answer from; every other dataset is at"
              + " /datasets/DATASET/api/v1 (default: ${DEFAULT-VALUE}).")
  private String speciesPlus = Dataset.SPECIES_PLUS.id();

  @Option(
      names = "--serve-redlist",
      paramLabel = "DATASET",
      defaultValue = "redlist",
      description =
          "What the Red List API v4 and pages answer from; every other dataset is at"
              + " /datasets/DATASET/api/v4 (default: ${DEFAULT-VALUE}).")
  private String redList = Dataset.RED_LIST.id();

  ServedDatasets datasets(Database database) {
    return new ServedDatasets(
        database.datasets().named(speciesPlus, Set.of(Dataset.Kind.SPECIES_PLUS)),
        database.datasets().named(redList, Set.of(Dataset.Kind.RED_LIST)));
  }

  ServedApis served() {
    return new ServedApis(redListEra, withV3, withReleaseParameter, peer, originalErrors);
  }
}
