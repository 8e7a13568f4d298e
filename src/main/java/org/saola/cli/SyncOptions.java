package org.saola.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saola.language.Language;
import org.saola.store.Database;
import org.saola.store.Source;
import org.saola.sync.Patience;
import org.saola.sync.Terms;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What a server mirrors by itself; nothing unless it is told to. */
final class SyncOptions {
  @Option(
      names = "--sync",
      split = ",",
      paramLabel = "SOURCE=TIME",
      converter = {SourceConverter.class, TimeConverter.class},
      description =
          "Copy from a public service every so often, as the command sync does; such as"
              + " speciesplus=24h,redlist=7d.")
  private Map<Source, Duration> intervals = new EnumMap<>(Source.class);

  @Option(
      names = "--sync-from",
      split = ",",
      paramLabel = "SOURCE=URL",
      converter = SourceConverter.class,
      description = "The API to copy from (default: the public service).")
  private Map<Source, URI> services = new EnumMap<>(Source.class);

  @Option(
      names = "--sync-token-file",
      split = ",",
      paramLabel = "SOURCE=FILE",
      converter = SourceConverter.class,
      description =
          "File that holds your token for that API (default: $SAOLA_SPECIESPLUS_TOKEN,"
              + " $SAOLA_REDLIST_TOKEN).")
  private Map<Source, Path> tokenFiles = new EnumMap<>(Source.class);

  /**
   * Begins to mirror.
   *
   * @throws Refused if a service needs a token and there is none
   */
  ScheduledSyncs start(Database database, Path dataDirectory) throws IOException {
    var plans = new ArrayList<ScheduledSyncs.Plan>();
    for (var source : intervals.keySet()) {
      plans.add(
          new ScheduledSyncs.Plan(
              settings(source), intervals.getOrDefault(source, Duration.ofDays(1))));
    }
    return ScheduledSyncs.start(plans, database, dataDirectory, InstantSource.system());
  }

  private SyncSettings settings(Source source) throws IOException {
    return new SyncSettings(
        source,
        Upstreams.of(source, services.get(source), tokenFiles.get(source)),
        new Terms(Patience.of(Patience.POLITE_REQUESTS_PER_SECOND), Long.MAX_VALUE),
        List.of(Language.values()),
        false,
        false,
        null);
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
