package org.saola.cli.server;

import org.saola.api.redlist4.document.Era;
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
      description =
          "Answer the Red List API v3 too, for programs from before 2025; it takes tokens from"
              + " URLs.")
  private boolean withV3;

  @Option(
      names = "--with-release-parameter",
      description =
          "Take the parameter release in the Species+ API v1 and the Red List API v4: answer from"
              + " an earlier release that is kept.")
  private boolean withReleaseParameter;

  @Option(
      names = "--peer",
      description =
          "Hand out whole releases to tokens of the roles peer and admin, so that other servers can"
              + " mirror this one.")
  private boolean peer;

  @Option(
      names = "--original-errors",
      description =
          "Answer faulty requests to the Species+ API v1 and the Red List API v3 as the originals"
              + " do: status 500 for an unknown id, 200 for a wrong token of v3.")
  private boolean originalErrors;

  ServedApis served() {
    return new ServedApis(redListEra, withV3, withReleaseParameter, peer, originalErrors);
  }
}
