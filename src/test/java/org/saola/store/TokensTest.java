package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.saola.access.Account;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.TokenHash;

class TokensTest extends OpenDatabase {
  private static final Account ANN = new Account("ann@example.org", "research", Role.API);
  private static final Account BEN = new Account("ben@example.org", null, Role.CONTRIBUTOR);
  private static final TokenHash FIRST = TokenHash.of("first");
  private static final TokenHash SECOND = TokenHash.of("second");

  private static Optional<Role> role(Database database, TokenHash hash) {
    return database.tokens().find(hash).map(Bearer::role);
  }

  @Test
  void tokenOpensItsAccountAtOnce() {
    database.tokens().create(ANN, FIRST, "laptop");
    database.tokens().create(BEN, SECOND, "server");
    assertThat(role(database, FIRST)).contains(Role.API);
    assertThat(role(database, SECOND)).contains(Role.CONTRIBUTOR);
    assertThat(database.tokens().find(TokenHash.of("third"))).isEmpty();
  }

  @Test
  void tokenOfAnotherProcessIsKnownAfterARefresh() {
    database.tokens().refresh();
    try (var other = another()) {
      var token = other.tokens().create(ANN, FIRST, "laptop");
      assertThat(database.tokens().find(FIRST)).isEmpty();
      database.tokens().refresh();
      assertThat(role(database, FIRST)).contains(Role.API);
      other.tokens().revoke(token.id());
      database.tokens().refresh();
      assertThat(database.tokens().find(FIRST)).isEmpty();
    }
  }

  @Test
  void tokensAreKnownAfterARestart() {
    database.tokens().create(ANN, FIRST, "laptop");
    try (var restarted = another()) {
      restarted.tokens().refresh();
      assertThat(role(restarted, FIRST)).contains(Role.API);
    }
  }

  @Test
  void revokedTokenIsListedButOpensNothing() {
    var token = database.tokens().create(ANN, FIRST, "laptop");
    database.tokens().create(ANN, SECOND, "server");
    assertThat(database.tokens().revoke(token.id())).isTrue();
    assertThat(database.tokens().revoke(token.id())).as("it is revoked already").isFalse();
    assertThat(database.tokens().revoke(12345)).as("there is no such token").isFalse();
    assertThat(database.tokens().find(FIRST)).isEmpty();
    assertThat(role(database, SECOND)).contains(Role.API);
    assertThat(database.tokens().list())
        .containsExactly(
            new Token(token.id(), ANN, "laptop", clock.instant(), clock.instant()),
            new Token(token.id() + 1, ANN, "server", clock.instant(), null));
  }

  @Test
  void newTokenOfAnAccountBringsItsNewRole() {
    database.tokens().create(ANN, FIRST, "laptop");
    var admin = new Account("Ann@example.org", "care", Role.ADMIN);
    database.tokens().create(admin, SECOND, "server");
    assertThat(role(database, FIRST)).contains(Role.ADMIN);
  }

  @Test
  void refusesTheSameTokenTwice() {
    database.tokens().create(ANN, FIRST, "laptop");
    assertThatThrownBy(() -> database.tokens().create(BEN, FIRST, "copy"))
        .isInstanceOf(DatabaseException.class);
    assertThat(role(database, FIRST)).contains(Role.API);
  }
}
