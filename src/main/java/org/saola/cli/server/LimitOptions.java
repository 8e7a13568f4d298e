package org.saola.cli.server;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.saola.access.limit.EscalationRules;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.Rate;
import org.saola.access.limit.Tier;
import org.saola.message.Refused;
import org.saola.site.running.OpenLimits;
import org.saola.store.Database;
import picocli.CommandLine.Option;

/** How fast clients may ask; options of the server. */
final class LimitOptions {
  /** When limits hold. */
  enum Use {
    ON,
    OFF,
    AUTO
  }

  /** Where requests of accounts are counted. */
  enum Store {
    MEMORY,
    DATABASE
  }

  @Option(
      names = "--limits",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "Limit clients: on, off, or auto = all but this machine (default: auto).")
  private Use use = Use.AUTO;

  @Option(
      names = "--limits-store",
      paramLabel = "WHERE",
      defaultValue = "memory",
      description =
          "Where requests of an account are counted: memory, or database = with all servers on the same PostgreSQL database (default: memory).")
  private Store store = Store.MEMORY;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "Requests a second of an account, all its tokens, in the long run (default: 5).")
  private double rate;

  @Option(
      names = "--burst",
      paramLabel = "N",
      defaultValue = "20",
      description = "Requests of one account at once, after a rest (default: 20).")
  private int burst;

  @Option(
      names = "--throttled-rate",
      paramLabel = "N",
      defaultValue = "0.2",
      description = "Requests a second of an account or token that was throttled (default: 0.2).")
  private double throttledRate;

  @Option(
      names = "--anonymous-rate",
      paramLabel = "N",
      defaultValue = "2",
      description = "API requests a second of one address without a good token (default: 2).")
  private double anonymousRate;

  @Option(
      names = "--anonymous-burst",
      paramLabel = "N",
      defaultValue = "20",
      description = "The same at once, after a rest (default: 20).")
  private int anonymousBurst;

  @Option(
      names = "--page-rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Pages a second for one address (default: 20).")
  private double pageRate;

  @Option(
      names = "--page-burst",
      paramLabel = "N",
      defaultValue = "100",
      description = "The same at once, after a rest (default: 100).")
  private int pageBurst;

  @Option(
      names = "--slow-down-after",
      paramLabel = "N",
      defaultValue = "50",
      description =
          "Refusals within ten minutes that came because a client did not wait as it was told; more"
              + " of them lower its rate; 0 = never (default: 50).")
  private int slowDownAfter;

  @Option(
      names = "--slow-rates",
      paramLabel = "N,N",
      defaultValue = "1,0.2",
      split = ",",
      description = "The rates it is lowered to, one after the other (default: 1,0.2).")
  private List<Double> slowRates = List.of();

  @Option(
      names = "--slow-for",
      paramLabel = "MINUTES",
      defaultValue = "60",
      description = "Minutes without such a refusal that give one step back (default: 60).")
  private int slowFor;

  /** Whether limits leave out those who sit at this machine, where that can be told. */
  boolean spareLocal() {
    return use == Use.AUTO;
  }

  /** The limits asked for. */
  OpenLimits open(Database database) {
    if (use == Use.OFF) {
      return OpenLimits.NONE;
    }
    return store == Store.MEMORY
        ? OpenLimits.inMemory(settings())
        : OpenLimits.shared(settings(), database)
            .orElseThrow(() ->
                new Refused(
                    "--limits-store database needs PostgreSQL: give --database, or leave it out, as"
                        + " SQLite serves one server only"));
  }

  private LimitSettings settings() {
    return new LimitSettings(
        Map.of(
            Tier.ACCOUNT, allowed("--rate, --burst", () -> new Rate(rate, burst)),
            Tier.THROTTLED_ACCOUNT, allowed("--throttled-rate", () -> new Rate(throttledRate, 1)),
            Tier.ANONYMOUS,
                allowed(
                    "--anonymous-rate, --anonymous-burst",
                    () -> new Rate(anonymousRate, anonymousBurst)),
            Tier.PAGES, allowed("--page-rate, --page-burst", () -> new Rate(pageRate, pageBurst))),
        allowed(
            "--slow-down-after, --slow-rates, --slow-for",
            () ->
                new EscalationRules(
                    slowDownAfter,
                    EscalationRules.DEFAULT.window(),
                    slowRates,
                    Duration.ofMinutes(slowFor))));
  }

  private static <T> T allowed(String options, Supplier<T> settings) {
    try {
      return settings.get();
    } catch (IllegalArgumentException e) {
      throw new Refused(options + ": " + e.getMessage());
    }
  }
}
