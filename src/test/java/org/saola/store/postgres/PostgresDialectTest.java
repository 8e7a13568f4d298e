package org.saola.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.store.TestDatabase;

class PostgresDialectTest {
  @TempDir private Path directory = Path.of("");

  private String url() {
    return Objects.requireNonNull(TestDatabase.POSTGRES.empty(directory).url());
  }

  @ParameterizedTest
  @CsvSource({
    "'', saola, that of this program",
    "&ApplicationName=mine, mine, the one that the URL names",
  })
  void connectionsBearAName(String more, String name, String because) throws Exception {
    var dialect = new PostgresDialect(url() + more);
    try (var requests = dialect.connect();
        var imports = dialect.connectPatiently().orElseThrow();
        var limits = dialect.connectBriefly().orElseThrow()) {
      for (DataSource source : new DataSource[] {requests, imports, limits}) {
        try (var connection = source.getConnection()) {
          assertThat(applicationName(connection)).as(because).isEqualTo(name);
        }
      }
    }
  }

  private static String applicationName(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select application_name from pg_stat_activity where pid = pg_backend_pid()")) {
      assertThat(found.next()).isTrue();
      return found.getString(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 120, 21600, imports have hours and requests minutes",
    "&socketTimeout=7, 7, 7, what the URL says counts",
  })
  void waitsAsLongAsTheUseCanBear(String more, int request, int imported, String because)
      throws Exception {
    var dialect = new PostgresDialect(url() + more);
    try (var requests = dialect.connect();
        var imports = dialect.connectPatiently().orElseThrow();
        var one = requests.getConnection();
        var other = imports.getConnection()) {
      assertThat(one.getNetworkTimeout()).as(because).isEqualTo(request * 1_000);
      assertThat(other.getNetworkTimeout()).as(because).isEqualTo(imported * 1_000);
      assertThat(requests.getConnectionTimeout()).isLessThan(2_000);
      assertThat(imports.getConnectionTimeout()).isGreaterThan(10_000);
    }
  }

  @Test
  void aDatabaseThatWorksForLongIsNotAway() throws Exception {
    var dialect = new PostgresDialect(url());
    try (var requests = dialect.connect();
        var pulse = dialect.pulse().orElseThrow();
        var connection = requests.getConnection();
        var statement = connection.createStatement()) {
      var work = new Thread(() -> sleep(statement));
      work.start();
      while (work.isAlive()) {
        pulse.beat();
        work.join(Duration.ofMillis(100));
      }
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  private static void sleep(Statement statement) {
    try {
      statement.execute("select pg_sleep(1.7)");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aConnectionThatWasEndedIsNoAbsence() throws Exception {
    var url = url();
    var dialect = new PostgresDialect(url);
    try (var pulse = dialect.pulse().orElseThrow();
        var requests = dialect.connect();
        var connection = requests.getConnection();
        var statement = connection.createStatement()) {
      pulse.beat();
      statement.execute(
          "select pg_terminate_backend(pid) from pg_stat_activity"
              + " where datname = current_database() and pid <> pg_backend_pid()");
      pulse.beat();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "08006, true, the line was cut",
    "57P01, true, it was stopped",
    "57P03, true, it is starting",
    "53300, true, it has no connection left",
    "53100, true, the disk is full",
    "40001, true, two transactions met",
    "25006, true, it is a standby now",
    "42601, false, the SQL is wrong",
    "42501, false, rights are missing",
    "23505, false, the row is there already",
  })
  void tellsWhatPasses(String state, boolean passes, String because) {
    var dialect = new PostgresDialect("jdbc:postgresql://localhost/x");
    assertThat(dialect.isPassing(new SQLException("", state))).as(because).isEqualTo(passes);
  }
}
