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
  private static final long MAPPED_BYTES = 2_000_000_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Path directory;
  private final Path file;
  private final Duration patience;
  private final WriterTurn turn;

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
    this.turn = new WriterTurn(patience);
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
    mark.check();
    try (var first = waitingSource().getConnection();
        var statement = first.createStatement()) {
      // the size of a page can only be chosen before the first table, and before WAL
      statement.execute("pragma page_size = " + PAGE_BYTES);
      // SQLite does not wait here while another connection makes the same file
      Waiting.untilFree(patience, () -> statement.execute("pragma journal_mode = wal"));
    }
    var pool = new HikariConfig();
    pool.setPoolName("saola-sqlite");
    pool.setDataSource(new ReadingConnections(configuration(), url()));
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    return marked(pool, mark);
  }

  private HikariDataSource marked(HikariConfig pool, OpenMark mark) throws SQLException {
    var marked =
        new HikariDataSource(pool) {
          @Override
          public void close() {
            mark.clear();
            super.close();
            mark.set();
          }
        };
    try (var connection = marked.getConnection();
        var statement = connection.createStatement()) {
      Waiting.untilFree(patience, () -> statement.execute("select 1 from sqlite_schema limit 1"));
      mark.set();
    }
    return marked;
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
  public <T> T read(Reading<T> reading) throws SQLException {
    return Waiting.untilFree(patience, reading::run);
  }

  private SQLiteConfig configuration() {
    var configuration = new SQLiteConfig();
    configuration.setSynchronous(SynchronousMode.NORMAL);
    configuration.setTempStore(TempStore.MEMORY);
    configuration.setCacheSize(-CACHE_KIBIBYTES);
    configuration.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, Long.toString(MAPPED_BYTES));
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
    return Optional.empty();
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
    try (var statement = connection.createStatement()) {
      // NORMAL syncs the main file only here: from now on a power failure takes nothing back
      statement.execute("pragma wal_checkpoint(truncate)");
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
    return switch (code(failure)) {
      case SQLITE_NOTADB -> "is no SQLite database; move the file away or choose another directory";
      case SQLITE_CORRUPT -> "is damaged; restore it from a backup, or delete it and import again";
      case SQLITE_FULL -> "can't grow: the disk is full";
      case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM ->
          "can't be written; check the rights on the file and its directory";
      case SQLITE_BUSY, SQLITE_LOCKED ->
          "is in use for more than %d seconds, by an import or another program; try again later"
              .formatted(patience.toSeconds());
      default -> "failed: " + failure.getMessage();
    };
  }

  @Override
  public boolean isPassing(SQLException failure) {
    return switch (code(failure)) {
      case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_FULL -> true;
      default -> false;
    };
  }

  private static SQLiteErrorCode code(SQLException failure) {
    var code =
        failure instanceof SQLiteException sqlite
            ? sqlite.getResultCode()
            : SQLiteErrorCode.getErrorCode(failure.getErrorCode());
    return SQLiteErrorCode.getErrorCode(code.code & 0xff);
  }
}
