package org.saola.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.WallClock;
import org.saola.progress.Progress;
import org.saola.store.accounts.AccessStore;
import org.saola.store.changes.ChangeLog;
import org.saola.store.decisions.LinkDecisions;
import org.saola.store.dialect.Dialect;
import org.saola.store.dialect.WriterUse;
import org.saola.store.download.Downloads;
import org.saola.store.jobs.Jobs;
import org.saola.store.limits.SharedLimiter;
import org.saola.store.release.Dataset;
import org.saola.store.release.Datasets;
import org.saola.store.release.ReleaseRows;
import org.saola.store.seal.Seal;
import org.saola.store.seal.SealedSettings;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseClock;
import org.saola.store.sql.DatabaseException;
import org.saola.store.sql.Settings;
import org.saola.store.sqlite.SqliteDialect;
import org.saola.store.usage.Usage;
import org.saola.store.verify.Verification;
import org.saola.store.verify.Verified;
import org.saola.store.webhooks.Webhooks;

/** The system of record: everything Saola keeps. Safe for use by many threads. */
public final class Database implements AutoCloseable {
  private static final String USAGE_FILE = "usage.db";
  private static final Duration USAGE_PATIENCE = Duration.ofSeconds(5);

  private final DatabaseSettings place;
  private final InstantSource clock;
  private final HikariDataSource pool;
  private final @Nullable HikariDataSource patientPool;
  private final Presence presence;
  private final Connections connections;
  private final Releases releases;
  private final Datasets datasets;
  private final Map<Dataset, SpeciesPlusSnapshots> speciesPlus = new ConcurrentHashMap<>();
  private final Map<Dataset, RedListSnapshots> redList = new ConcurrentHashMap<>();
  private final AccessStore access;
  private final Settings settings;
  private final SealedSettings secrets;
  private @Nullable HikariDataSource usagePool;
  private @Nullable Usage usage;
  private final ChangeLog changes;
  private final Webhooks webhooks;
  private final Jobs jobs;

  private Database(
      DatabaseSettings place,
      HikariDataSource pool,
      Dialect dialect,
      Function<Connections, InstantSource> clocks) {
    this.place = place;
    this.pool = pool;
    this.patientPool = dialect.connectPatiently().orElse(null);
    this.connections = new Connections(pool, patientPool == null ? pool : patientPool, dialect);
    this.presence = new Presence(dialect);
    this.clock = clocks.apply(connections);
    this.settings = new Settings(connections);
    this.releases = new Releases(connections, clock, new Retention(settings));
    this.datasets = new Datasets(connections, releases::removeDataset, clock);
    var seal = new Seal(connections, settings, place.keyFile());
    this.secrets = new SealedSettings(connections, settings, seal);
    this.access = new AccessStore(connections, clock, secrets, seal);
    this.changes = new ChangeLog(connections);
    this.webhooks = new Webhooks(connections, clock, access.auditLog(), seal);
    this.jobs = new Jobs(connections, clock, access.auditLog(), place.dataDirectory());
  }

  /**
   * Opens the database; makes it when there is none yet.
   *
   * @throws DatabaseException if it can't be opened, or belongs to a newer program
   */
  public static Database open(DatabaseSettings settings) {
    return open(settings, DatabaseClock::of);
  }

  static Database open(DatabaseSettings settings, InstantSource clock) {
    return open(settings, _ -> clock);
  }

  private static Database open(
      DatabaseSettings settings, Function<Connections, InstantSource> clocks) {
    var dialect = settings.dialect();
    var pool = Schema.connect(settings.dataDirectory(), dialect, Schema.MAIN);
    var database = new Database(settings, pool, dialect, clocks);
    database.begin();
    return database;
  }

  /** Reads the time, and seals what versions before there were seals left in the clear. */
  private void begin() {
    try {
      refreshClock();
      secrets.sealFormer();
      webhooks.sealFormer();
    } catch (DatabaseException e) {
      close();
      throw e;
    }
  }

  /**
   * The time by which everything is kept: that of the database, where it has a clock of its own.
   */
  public Clock clock() {
    return clock.withZone(ZoneOffset.UTC);
  }

  /**
   * Follows the clock of the database; to be called every second or so.
   *
   * @throws DatabaseException if it can't be read; the time goes on as before
   */
  public void refreshClock() {
    if (clock instanceof DatabaseClock own) {
      own.refresh();
    }
  }

  public Releases releases() {
    return releases;
  }

  /** The lists that are kept. */
  public Datasets datasets() {
    return datasets;
  }

  /** A dataset of the kind of Species+ as requests see it; always the same one. */
  public SpeciesPlusSnapshots speciesPlus(Dataset dataset) {
    return speciesPlus.computeIfAbsent(
        dataset, _ -> new SpeciesPlusSnapshots(dataset, connections, releases));
  }

  /** Lets go of what is in memory of other datasets, which were removed. */
  public void keepOnly(Collection<Dataset> datasets) {
    speciesPlus.keySet().retainAll(datasets);
    redList.keySet().retainAll(datasets);
  }

  /** A dataset of the kind of the Red List as requests see it; always the same one. */
  public RedListSnapshots redList(Dataset dataset) {
    return redList.computeIfAbsent(
        dataset, _ -> new RedListSnapshots(dataset, connections, releases));
  }

  /** A dataset of any kind as requests see it; always the same one. */
  public Snapshots<?> snapshots(Dataset dataset) {
    return switch (dataset.kind()) {
      case SPECIES_PLUS -> speciesPlus(dataset);
      case RED_LIST -> redList(dataset);
    };
  }

  /** Who may ask. */
  public AccessStore access() {
    return access;
  }

  /** The dumps of a dataset of the kind of Species+. */
  public Downloads downloads(Dataset dataset) {
    return new Downloads(connections, clock, dataset);
  }

  public DatabaseSettings place() {
    return place;
  }

  public Settings settings() {
    return settings;
  }

  /** Checks whether everything is as it was written; reads all of it. */
  public Verified verify(Progress progress) {
    var patient = connections.patient();
    var verified =
        new Verification(patient, releases::readable, new ChangeLog(patient), progress).run();
    var usageFile = place.dataDirectory().resolve(USAGE_FILE);
    return Files.exists(usageFile) ? verified.with(usage().faults()) : verified;
  }

  /** What the program signs with. */
  public SealedSettings secrets() {
    return secrets;
  }

  /**
   * Limits that all servers on this database share; empty on SQLite, which only one server uses.
   * The caller closes them.
   *
   * @param clock on which all servers agree
   */
  public Optional<SharedLimiter> shareLimits(LimitSettings limits, InstantSource clock) {
    return connections
        .dialect()
        .connectBriefly()
        .map(
            brief -> new SharedLimiter(brief, connections.dialect(), limits, new WallClock(clock)));
  }

  /** Who asked for what; opened when it is first asked for. */
  public synchronized Usage usage() {
    if (usage == null) {
      usage = openUsage();
    }
    return usage;
  }

  /** Rows of usage come all the time: in a SQLite file of their own they hold up no import. */
  private Usage openUsage() {
    if (place.url() != null) {
      try {
        Schema.migrate(pool, connections.dialect(), Schema.USAGE);
      } catch (IOException | SQLException e) {
        throw connections.failed(e);
      }
      return new Usage(connections, this::recordCount, () -> Long.MAX_VALUE, clock);
    }
    var dialect = new SqliteDialect(place.dataDirectory(), USAGE_FILE, USAGE_PATIENCE);
    usagePool = Schema.connect(place.dataDirectory(), dialect, Schema.USAGE);
    return new Usage(
        new Connections(usagePool, dialect),
        this::recordCount,
        () -> place.dataDirectory().toFile().getUsableSpace(),
        clock);
  }

  /** 0 when the release is gone. */
  private long recordCount(long releaseId) {
    return connections.read(handle -> ReleaseRows.recordCount(handle, releaseId));
  }

  /** Whether it answers. */
  public Presence presence() {
    return presence;
  }

  /** What the connections to the database are doing. */
  public PoolUse poolUse() {
    return PoolUse.of(pool.getHikariPoolMXBean());
  }

  /** Who writes to the database. */
  public WriterUse writers() {
    return connections.dialect().writers();
  }

  /** What releases changed. */
  public ChangeLog changes() {
    return changes;
  }

  /** What people decided of links between taxa. */
  public LinkDecisions linkDecisions() {
    return new LinkDecisions(connections);
  }

  /** What administrators order. */
  public Jobs jobs() {
    return jobs;
  }

  /** Who is told of changes. */
  public Webhooks webhooks() {
    return webhooks;
  }

  @Override
  public synchronized void close() {
    presence.close();
    if (usagePool != null) {
      usagePool.close();
    }
    if (patientPool != null) {
      patientPool.close();
    }
    pool.close();
  }
}
