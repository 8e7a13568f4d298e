package org.saola.store.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.saola.store.dialect.DatabaseLock;
import org.saola.store.dialect.Dialect;
import org.saola.store.dialect.Pulse;
import org.saola.store.dialect.WriterUse;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite in one file. */
public final class SqliteDialect implements Dialect {
  private static final int CONNECTIONS =
      Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  private static final int PAGE_BYTES = 8192;
  private static final int CACHE_KIBIBYTES = 16 * 1024;

  /** Of a log that has grown, so much stays when its changes are in the file. */
  private static final long KEPT_LOG_BYTES = 64L * 1024 * 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path directory;
  private final Path file;
  private final Duration patience;
  private final WriterTurn turn;
  private final FileIdentity identity;
  private final SqliteWords words;

  /** The main database of a directory. */
  public SqliteDialect(Path directory) {
    this(directory, "saola.db", PATIENCE);
  }

  /**
   * @param directory made when missing; also holds the locks
   * @param name of the file
   * @param patience how long to wait while another program writes
   */
  public SqliteDialect(Path directory, String name, Duration patience) {
    this.directory = directory;
    this.file = directory.resolve(name);
    this.patience = patience;
    this.identity = new FileIdentity(file);
    this.turn = new WriterTurn(patience, identity);
    this.words = new SqliteWords(directory, patience);
  }

  @Override
  public String location() {
    return "database " + file;
  }

  @Override
  public HikariDataSource connect() throws IOException, SQLException {
    Files.createDirectories(directory);
    if (!Files.isWritable(directory)) {
      throw new AccessDeniedException(directory.toString());
    }
    var mark = new OpenMark(file);
    try (var _ = mark.lock()) {
      mark.check();
      var last = waitingSource().getConnection();
      boolean open = false;
      try {
        var pool = connect(last, mark);
        open = true;
        return pool;
      } finally {
        if (!open) {
          mark.close(last);
        }
      }
    }
  }

  private HikariDataSource connect(Connection last, OpenMark mark)
      throws IOException, SQLException {
    try (var statement = last.createStatement()) {
      // the size of a page can only be chosen before the first table, and before WAL
      statement.execute("pragma page_size = " + PAGE_BYTES);
      // SQLite does not wait here while another connection makes the same file
      Waiting.untilFree(patience, () -> statement.execute("pragma journal_mode = wal"));
      Waiting.untilFree(patience, () -> statement.execute("select 1 from sqlite_schema limit 1"));
    }
    identity.remember();
    mark.set();
    var pool = new HikariConfig();
    pool.setPoolName("saola-sqlite");
    pool.setDataSource(new ReadingConnections(configuration(), url()));
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    return new MarkedPool(pool, mark, last);
  }

  private String url() {
    return "jdbc:sqlite:" + file;
  }

  /** Connections that wait in native code, for the start. */
  private SQLiteDataSource waitingSource() {
    var source = new SQLiteDataSource(configuration());
    source.setUrl(url());
    return source;
  }

  @Override
  public DataSource schemaSource(HikariDataSource pool) {
    return waitingSource();
  }

  @Override
  public TransactionHandler transactions() {
    return new SqliteTransactions(turn, patience);
  }

  @Override
  public DatabaseLock awaitTurn() throws SQLException {
    if (turn.isHeldHere()) {
      throw new IllegalStateException("a transaction within another one would wait for it");
    }
    return turn.take();
  }

  @Override
  public WriterUse writers() {
    return turn.use();
  }

  @Override
  public <T> T read(Reading<T> reading) throws SQLException {
    return Waiting.untilFree(patience, reading::run);
  }

  private SQLiteConfig configuration() {
    var configuration = new SQLiteConfig();
    configuration.setSynchronous(SynchronousMode.NORMAL);
    configuration.setTempStore(TempStore.MEMORY);
    configuration.setCacheSize(-CACHE_KIBIBYTES);
    // a file that is cut while it is mapped would end the process without a word
    configuration.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
    configuration.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, Long.toString(KEPT_LOG_BYTES));
    // also for what is deleted of people: free pages and free places in pages hold nothing of it
    configuration.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
    configuration.setBusyTimeout(Math.toIntExact(patience.toMillis()));
    configuration.enforceForeignKeys(true);
    // Flyway's transactions begin by reading, and could not wait for another writer then
    configuration.setTransactionMode(TransactionMode.IMMEDIATE);
    return configuration;
  }

  @Override
  public Optional<HikariDataSource> connectPatiently() {
    return Optional.empty();
  }

  @Override
  public Optional<Pulse> pulse() {
    return Optional.of(identity);
  }

  @Override
  public Optional<HikariDataSource> connectBriefly() {
    return Optional.empty();
  }

  @Override
  public Optional<String> clockQuery() {
    return Optional.empty();
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of(
        "identity", "integer primary key autoincrement",
        "key", "integer",
        "blob", "blob",
        "random", "lower(hex(randomblob(16)))",
        "uncompressed_content", "",
        "uncompressed_red_list", "");
  }

  @Override
  public DatabaseLock lockSchema() throws IOException {
    return FileLocks.lock(directory.resolve("schema.lock"));
  }

  @Override
  public Optional<DatabaseLock> tryLockImport(Connection connection, String dataset)
      throws IOException {
    var lock = FileLocks.tryLock(directory.resolve("import-%s.lock".formatted(dataset)));
    if (lock.isPresent()) {
      // a killed import may have left its file
      Files.deleteIfExists(temporaryFile(dataset));
    }
    return lock;
  }

  @Override
  public Path temporaryFile(String dataset) {
    return directory.resolve("import-%s.tmp".formatted(dataset));
  }

  @Override
  public void afterImport(Connection connection) throws SQLException {
    // NORMAL syncs the main file only here: from now on a power failure takes nothing back
    if (!Waiting.untilTrue(patience, () -> isLogEmptied(connection))) {
      throw new SQLiteException("others read or write", SQLiteErrorCode.SQLITE_BUSY);
    }
  }

  /** Whether all of the log is in the file now; that others were in the way is no failure. */
  private static boolean isLogEmptied(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var outcome = statement.executeQuery("pragma wal_checkpoint(truncate)")) {
      return outcome.next() && outcome.getInt("busy") == 0;
    }
  }

  /** Former pages are in the log until it is in the file and begins anew. */
  @Override
  public boolean wipeDeleted(Connection connection, Duration patience) throws SQLException {
    return Waiting.untilTrue(patience, () -> isLogEmptied(connection));
  }

  @Override
  public void overwriteDeleted(Connection connection, boolean overwritten) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("pragma secure_delete = " + (overwritten ? "on" : "off"));
    }
  }

  @Override
  public List<String> faults(Connection connection) throws SQLException {
    var faults = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var found = statement.executeQuery("pragma integrity_check(1000)")) {
      while (found.next()) {
        faults.add(found.getString(1));
      }
    }
    faults.removeIf("ok"::equals);
    return faults;
  }

  @Override
  public String explain(SQLException failure) {
    return words.explain(failure);
  }

  @Override
  public boolean isPassing(SQLException failure) {
    return words.isPassing(failure);
  }
}
