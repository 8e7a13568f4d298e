package org.saola.cli.mirror;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.sync.job.ScheduledSyncs;
import org.saola.sync.job.SyncSettings;
import org.saola.sync.job.SyncTarget;
import org.saola.sync.job.Upstreams;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a server mirrors by itself; nothing unless it is told to. */
public final class SyncOptions {
  @Option(
      names = "--sync",
      split = ",",
      paramLabel = "SOURCE=TIME",
      converter = {TargetConverter.class, TimeConverter.class},
      description =
          "Copy every so often, as the command sync does: from public services, such as"
              + " speciesplus=24h,redlist=7d, or from another server, as peer=1h.")
  private Map<SyncTarget, Duration> intervals = new EnumMap<>(SyncTarget.class);

  @Option(
      names = "--sync-from",
      split = ",",
      paramLabel = "SOURCE=URL",
      converter = TargetConverter.class,
      description = "The API to copy from (default: the public service; a peer has none).")
  private Map<SyncTarget, URI> services = new EnumMap<>(SyncTarget.class);

  @Option(
      names = "--sync-token-file",
      split = ",",
      paramLabel = "SOURCE=FILE",
      converter = TargetConverter.class,
      description =
          "File that holds your token for that API (default: $SAOLA_SPECIESPLUS_TOKEN,"
              + " $SAOLA_REDLIST_TOKEN, $SAOLA_PEER_TOKEN).")
  private Map<SyncTarget, Path> tokenFiles = new EnumMap<>(SyncTarget.class);

  /**
   * Begins to mirror.
   *
   * @throws Refused if a service needs a token and there is none
   */
  public ScheduledSyncs start(Database database, Path dataDirectory) throws IOException {
    if (intervals.containsKey(SyncTarget.PEER) && intervals.size() > 1) {
      throw new Refused("--sync peer copies both sources; leave the others out");
    }
    var plans = new ArrayList<ScheduledSyncs.Plan>();
    for (var target : intervals.keySet()) {
      var interval = intervals.getOrDefault(target, Duration.ofDays(1));
      var upstream = Upstreams.of(target, services.get(target), tokenFiles.get(target));
      for (var dataset : target.datasets()) {
        var settings = SyncSettings.usual(target, dataset, upstream);
        plans.add(new ScheduledSyncs.Plan(settings, interval));
      }
    }
    return ScheduledSyncs.start(plans, database, dataDirectory, InstantSource.system());
  }

  /** Reads times such as {@code 30m}, {@code 24h} and {@code 7d}. */
  static final class TimeConverter implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      if (!text.matches("[1-9]\\d{0,5}[smhd]")) {
        throw new TypeConversionException(
            "'%s' is no time; give one such as 30m, 24h or 7d".formatted(text));
      }
      long number = Long.parseLong(text.substring(0, text.length() - 1));
      return switch (text.charAt(text.length() - 1)) {
        case 's' -> Duration.ofSeconds(number);
        case 'm' -> Duration.ofMinutes(number);
        case 'h' -> Duration.ofHours(number);
        default -> Duration.ofDays(number);
      };
    }
  }
}
