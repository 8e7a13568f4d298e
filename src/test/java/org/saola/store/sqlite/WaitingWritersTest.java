package org.saola.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** Whoever waits to write waits in Java, in the order of coming, and holds up no reader. */
@Timeout(60)
final class WaitingWritersTest {
  private static final int WRITERS = 2 * Runtime.getRuntime().availableProcessors();

  @TempDir private Path directory;
  private final ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor();

  @SuppressWarnings("NullAway.Init")
  private Connection otherProgram;

  @BeforeEach
  void openByAnotherProgram() throws Exception {
    new SqliteDialect(directory).connect().close();
    otherProgram = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("saola.db"));
    execute(otherProgram, "create table note (text)");
  }

  @AfterEach
  void close() throws SQLException {
    otherProgram.close();
    virtual.close();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private SqliteDialect dialect(Duration patience) {
    return new SqliteDialect(directory, "saola.db", patience);
  }

  private static String add(Connections connections, String text) {
    return connections.write(handle -> {
      handle.execute("insert into note (text) values (?)", text);
      return text;
    });
  }

  private static List<String> notes(Connections connections) {
    return connections.read(
        handle -> handle.select("select text from note").mapTo(String.class).list());
  }

  @Test
  void readersAreAnsweredWhileWritersWaitForAnotherProgram() throws Exception {
    var dialect = dialect(Duration.ofSeconds(30));
    try (var pool = dialect.connect()) {
      var connections = new Connections(pool, dialect);
      execute(otherProgram, "begin immediate");
      var writers = new ArrayList<Future<String>>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(virtual.submit(() -> add(connections, "written")));
      }
      for (int i = 0; i < 20; i++) {
        var read = virtual.submit(() -> notes(connections));
        assertThat(read.get(5, TimeUnit.SECONDS)).as("read, while nobody can write").isEmpty();
      }
      assertThat(writers).noneMatch(Future::isDone);
      execute(otherProgram, "commit");
      for (var writer : writers) {
        assertThat(writer.get(20, TimeUnit.SECONDS)).isEqualTo("written");
      }
      assertThat(notes(connections)).hasSize(WRITERS);
    }
  }

  @Test
  void writersOfOneProcessTakeTheirTurnsAndNoConnectionsOfReaders() throws Exception {
    var dialect = dialect(Duration.ofSeconds(30));
    try (var pool = dialect.connect()) {
      var connections = new Connections(pool, dialect);
      var go = new CountDownLatch(1);
      var begun = new CountDownLatch(1);
      var first =
          virtual.submit(() ->
              connections.write(handle -> {
                begun.countDown();
                go.await();
                return handle.execute("insert into note (text) values ('first')");
              }));
      begun.await();
      var others = new ArrayList<Future<String>>();
      for (int i = 0; i < 10 * pool.getMaximumPoolSize(); i++) {
        others.add(virtual.submit(() -> add(connections, "later")));
      }
      assertThat(virtual.submit(() -> notes(connections)).get(5, TimeUnit.SECONDS)).isEmpty();
      go.countDown();
      assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(1);
      for (var other : others) {
        assertThat(other.get(20, TimeUnit.SECONDS)).isEqualTo("later");
      }
      assertThat(notes(connections).getFirst()).isEqualTo("first");
    }
  }

  @Test
  void waitingEndsWithWordsAndCanBeInterrupted() throws Exception {
    var impatient = dialect(Duration.ofMillis(50));
    var patient = dialect(Duration.ofSeconds(30));
    try (var pool = impatient.connect();
        var patientPool = patient.connect()) {
      execute(otherProgram, "begin immediate");
      assertThatThrownBy(() -> add(new Connections(pool, impatient), "too late"))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("is in use for more than");
      var thread = Thread.currentThread();
      var _ = virtual.submit(thread::interrupt);
      assertThatThrownBy(() -> add(new Connections(patientPool, patient), "never"))
          .isInstanceOf(DatabaseException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.interrupted()).as("still said").isTrue();
      execute(otherProgram, "commit");
      assertThat(add(new Connections(pool, impatient), "now")).isEqualTo("now");
    }
  }

  @Test
  void failedTransactionLeavesNothingAndLetsOthersWrite() throws Exception {
    var dialect = dialect(Duration.ofMillis(200));
    try (var pool = dialect.connect()) {
      var connections = new Connections(pool, dialect);
      assertThatThrownBy(() ->
              connections.write(handle -> {
                handle.execute("insert into note (text) values ('half')");
                throw new IllegalArgumentException("no");
              }))
          .hasMessage("no");
      assertThat(add(connections, "whole")).isEqualTo("whole");
      assertThat(notes(connections)).containsExactly("whole");
    }
  }

  @Test
  void nobodyWritesWithoutATransactionOrWaitsForItself() throws Exception {
    var dialect = dialect(Duration.ofSeconds(30));
    try (HikariDataSource pool = dialect.connect()) {
      var connections = new Connections(pool, dialect);
      assertThatThrownBy(() -> connections.read(handle -> handle.execute("delete from note")))
          .isInstanceOf(DatabaseException.class);
      assertThatThrownBy(() -> connections.write(_ -> add(connections, "inner")))
          .isInstanceOf(IllegalStateException.class);
      assertThat(add(connections, "after")).isEqualTo("after");
      assertThatThrownBy(() -> connections.read(handle -> handle.execute("delete from note")))
          .as("the same connections once they have written")
          .isInstanceOf(DatabaseException.class);
    }
  }
}
