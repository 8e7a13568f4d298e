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
import org.saola.sync.job.SyncTarget;
import org.saola.sync.job.Upstreams;
import picocli.CommandLine.Option;

/** What a server mirrors by itself; nothing unless it is told to. */
public final class SyncOptions {
  @Option(
      names = "--sync",
      split = ",",
      paramLabel = "SOURCE=TIME",
      description =
          "Copy every so often, as the command sync does: from public services, such as"
              + " speciesplus=24h,redlist=7d, or from another server, as peer=1h.")
  private Map<SyncTarget, Duration> intervals = new EnumMap<>(SyncTarget.class);

  @Option(
      names = "--sync-from",
      split = ",",
      paramLabel = "SOURCE=URL",
      description = "The API to copy from (default: the public service; a peer has none).")
  private Map<SyncTarget, URI> services = new EnumMap<>(SyncTarget.class);

  @Option(
      names = "--sync-token-file",
      split = ",",
      paramLabel = "SOURCE=FILE",
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
      plans.addAll(ScheduledSyncs.Plan.of(target, upstream, interval));
    }
    return ScheduledSyncs.start(plans, database, dataDirectory, InstantSource.system());
  }
}
