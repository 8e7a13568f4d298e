package org.saola.cli.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.saola.access.TokenHash;
import org.saola.message.Refused;
import org.saola.site.Watch;
import org.saola.telemetry.AccessLog;
import org.saola.telemetry.LoggedAddress;
import org.saola.telemetry.MetricsReaders;
import picocli.CommandLine.Option;

/** What the server tells its operators. */
final class OperationsOptions {
  private static final String STANDARD_OUTPUT = "-";

  @Option(
      names = "--metrics",
      paramLabel = "WHO",
      description =
          "Who may read /metrics: local = programs on this machine, not through a proxy; on ="
              + " everybody; off = nobody (default: local, or on where there is a token).")
  private MetricsReaders.@Nullable Audience metrics;

  @Option(
      names = "--metrics-token-file",
      paramLabel = "FILE",
      description = "File with the token that readers of /metrics show as Authorization: Bearer.")
  private @Nullable Path metricsTokenFile;

  @Option(
      names = "--access-log",
      paramLabel = "FILE",
      description = "Log every request as a line of JSON into this file; - = standard output.")
  private @Nullable String accessLog;

  @Option(
      names = "--access-log-addresses",
      paramLabel = "FORM",
      defaultValue = "short",
      description =
          "Addresses of clients in the access log: short = without their last part, so that they"
              + " name no person, or full (default: ${DEFAULT-VALUE}).")
  private LoggedAddress addresses = LoggedAddress.SHORT;

  /** Begins to measure and to log what is wished. */
  Watch open() throws IOException {
    var token = metricsTokenFile == null ? null : token(metricsTokenFile);
    return new Watch(MetricsReaders.of(metrics, token), log());
  }

  private static TokenHash token(Path file) throws IOException {
    var token = Files.readString(file).strip();
    if (token.isEmpty()) {
      throw new Refused("--metrics-token-file %s is empty; write a token into it".formatted(file));
    }
    return TokenHash.of(token);
  }

  private @Nullable AccessLog log() throws IOException {
    if (accessLog == null) {
      return null;
    }
    return accessLog.equals(STANDARD_OUTPUT)
        ? AccessLog.toStream(System.out, addresses, InstantSource.system())
        : AccessLog.toFile(Path.of(accessLog), addresses, InstantSource.system());
  }
}
