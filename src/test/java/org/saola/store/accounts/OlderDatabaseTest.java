package org.saola.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.access.Admission;
import org.saola.access.Bearer;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.TokenHash;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;
import org.saola.store.postgres.PostgresDialect;
import org.saola.store.sqlite.SqliteDialect;

/** What a program without sign-in kept is still there. */
class OlderDatabaseTest {
  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tokensOfOldGoOnAsTheyWere(TestDatabase kind) throws Exception {
    var settings = kind.empty(directory);
    makeOld(settings);
    try (var database = Database.open(settings)) {
      var access = database.access();
      access.refresh();
      assertThat(access.tokens().find(TokenHash.of("good")).map(Bearer::admission))
          .contains(Admission.ADMITTED);
      assertThat(access.tokens().find(TokenHash.of("revoked")).map(Bearer::admission))
          .contains(Admission.FORBIDDEN);
      var account = access.accounts().find("ann@example.org").orElseThrow();
      assertThat(account.profile())
          .isEqualTo(new Profile("", "", null, Purpose.OTHER, "trade study"));
      assertThat(account.role()).isEqualTo(Role.SECRETARIAT);
      assertThat(account.standing()).isEqualTo(Standing.ACTIVE);
      assertThat(account.addressConfirmed()).as("an operator made it").isTrue();
      assertThat(access.tokens().list()).extracting(Token::label).containsExactly("", "lost");
    }
  }

  private static void makeOld(DatabaseSettings settings) throws Exception {
    var url = settings.url();
    var dialect =
        url == null ? new SqliteDialect(settings.dataDirectory()) : new PostgresDialect(url);
    try (var pool = dialect.connect()) {
      Flyway.configure()
          .dataSource(dialect.schemaSource(pool))
          .locations("classpath:db/migration")
          .placeholders(dialect.placeholders())
          .target("2")
          .load()
          .migrate();
      try (var connection = dialect.schemaSource(pool).getConnection();
          var statement = connection.createStatement()) {
        statement.execute(
            """
            insert into account (email, purpose, role, created_at)
            values ('ann@example.org', 'trade study', 'secretariat', 1)
            """);
        addToken(connection, "good", "", null);
        addToken(connection, "revoked", "lost", 3L);
      }
    }
  }

  private static void addToken(
      Connection connection, String secret, String label, @Nullable Long revokedAt)
      throws SQLException {
    var sql =
        """
        insert into token (account_id, hash, label, created_at, revoked_at)
        values ((select id from account), ?, ?, 2, ?)
        """;
    try (var insert = connection.prepareStatement(sql)) {
      insert.setBytes(1, TokenHash.of(secret).toBytes());
      insert.setString(2, label);
      insert.setObject(3, revokedAt, Types.BIGINT);
      insert.execute();
    }
  }
}
