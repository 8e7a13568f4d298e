package org.saola.cli.server;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.saola.http.server.HttpLimits;
import org.saola.http.server.HttpSettings;
import org.saola.message.Refused;
import org.saola.site.Site;
import picocli.CommandLine.Option;

/** How the server treats connections, and how it ends. */
final class HttpOptions {
  @Option(
      names = "--trusted-proxy",
      split = ",",
      paramLabel = "ADDRESS",
      description =
          "Proxies whose X-Forwarded- headers are believed, as addresses or ranges such as"
              + " 10.0.0.0/8, with commas between them; those on this machine always are.")
  private List<String> trustedProxies = List.of();

  @Option(
      names = "--connections-per-address",
      paramLabel = "NUMBER",
      defaultValue = "1000",
      description =
          "Most connections of one client address at once; this machine and trusted proxies may"
              + " have nine tenths of all (default: ${DEFAULT-VALUE}).")
  private int connectionsPerAddress;

  @Option(
      names = "--stop-delay",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description =
          "How long to go on as usual when told to stop, with /health/ready at 503, so that load"
              + " balancers notice (default: ${DEFAULT-VALUE}).")
  private int stopDelay;

  @Option(
      names = "--stop-timeout",
      paramLabel = "SECONDS",
      defaultValue = "25",
      description = "How long requests under way may take at the end (default: ${DEFAULT-VALUE}).")
  private int stopTimeout;

  /** The settings, with those that these options say nothing of as usual. */
  HttpSettings settings(String host, int port) {
    if (connectionsPerAddress < 1) {
      throw new Refused("--connections-per-address must be at least 1");
    }
    if (stopDelay < 0 || stopTimeout < 0) {
      throw new Refused("--stop-delay and --stop-timeout are numbers of seconds, 0 or more");
    }
    var limits =
        HttpLimits.DEFAULT
            .withConnectionsPerClient(connectionsPerAddress)
            .withStopping(Duration.ofSeconds(stopTimeout))
            .withLongerBodies(Site.LONGER_BODIES);
    try {
      return new HttpSettings(
          host,
          port,
          Runtime.getRuntime().availableProcessors(),
          Set.copyOf(trustedProxies),
          limits);
    } catch (IllegalArgumentException e) {
      throw new Refused(
          "--trusted-proxy takes addresses or ranges, such as 192.0.2.7 or 10.0.0.0/8: "
              + e.getMessage());
    }
  }

  Duration stopDelay() {
    return Duration.ofSeconds(stopDelay);
  }

  /** How long it may take from being told to stop until the last request is answered. */
  Duration stopping() {
    return Duration.ofSeconds(stopDelay + stopTimeout);
  }
}
