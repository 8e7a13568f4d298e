package org.saola.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.Admission;
import org.saola.access.Bearer;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.store.OpenDatabase;

class TokensTest extends OpenDatabase {
  private static final Actor ADMIN = new Actor(77L);

  @SuppressWarnings("NullAway.Init")
  private Tokens tokens;

  @SuppressWarnings("NullAway.Init")
  private Account ann;

  @BeforeEach
  void makeAccount() {
    tokens = database.access().tokens();
    ann = InventedAccounts.ann(database.access());
  }

  private NewToken create(Account account, String label) {
    return tokens.create(account.id(), label, null, Actor.COMMAND_LINE).orElseThrow();
  }

  private Optional<Standing> standing(TokenSecret secret) {
    return tokens.find(secret.hash()).map(Bearer::standing);
  }

  @Test
  void tokenOpensItsAccountAtOnce() {
    var ben = InventedAccounts.ben(database.access());
    var first = create(ann, "laptop");
    var second = create(ben, "server");
    assertThat(tokens.find(first.secret().hash()))
        .contains(new Bearer(ann.id(), first.id(), Role.API, Standing.ACTIVE));
    assertThat(tokens.find(second.secret().hash()))
        .contains(new Bearer(ben.id(), second.id(), Role.API, Standing.ACTIVE));
    assertThat(tokens.find(TokenHash.of("third"))).isEmpty();
  }

  @Test
  void whatAnotherProcessDoesIsKnownAfterARefresh() {
    tokens.refresh();
    try (var other = another()) {
      var token =
          other
              .access()
              .tokens()
              .create(ann.id(), "laptop", null, Actor.COMMAND_LINE)
              .orElseThrow();
      assertThat(standing(token.secret())).isEmpty();
      tokens.refresh();
      assertThat(standing(token.secret())).contains(Standing.ACTIVE);
      other.access().accounts().setStanding(ann.id(), Standing.SUSPENDED, "pause", ADMIN);
      assertThat(standing(token.secret())).contains(Standing.ACTIVE);
      tokens.refresh();
      assertThat(standing(token.secret())).contains(Standing.SUSPENDED);
      other.access().tokens().remove(ann.id(), token.id(), Actor.of(ann));
      tokens.refresh();
      assertThat(standing(token.secret())).isEmpty();
    }
  }

  @Test
  void oneChangeInThePlaceOfAnotherIsNoticed() {
    var first = create(ann, "laptop");
    try (var other = another()) {
      other.access().tokens().remove(ann.id(), first.id(), ADMIN);
      var second =
          other
              .access()
              .tokens()
              .create(ann.id(), "laptop", null, Actor.COMMAND_LINE)
              .orElseThrow();
      tokens.refresh();
      assertThat(standing(first.secret())).isEmpty();
      assertThat(standing(second.secret())).contains(Standing.ACTIVE);
    }
  }

  @Test
  void tokensAreKnownAfterARestart() {
    var token = create(ann, "laptop");
    try (var restarted = another()) {
      restarted.access().refresh();
      assertThat(restarted.access().tokens().find(token.secret().hash())).isPresent();
    }
  }

  @Test
  void rotatedTokenHasAnotherSecretAndIsElseTheSame() {
    var end = clock.instant().plus(Duration.ofDays(2));
    var token = tokens.create(ann.id(), "laptop", end, Actor.COMMAND_LINE).orElseThrow();
    tokens.setStanding(token.id(), Standing.THROTTLED, "too fast", ADMIN);
    var before = tokens.list(ann.id());
    var rotated = tokens.rotate(ann.id(), token.id(), Actor.of(ann)).orElseThrow();
    assertThat(standing(token.secret())).as("the old one is unknown").isEmpty();
    assertThat(standing(rotated)).as("nobody escapes by that").contains(Standing.THROTTLED);
    assertThat(tokens.list(ann.id())).isEqualTo(before);
  }

  @Test
  void removedTokenIsUnknown() {
    var token = create(ann, "laptop");
    var other = create(ann, "server");
    assertThat(tokens.remove(ann.id(), token.id(), Actor.of(ann))).isTrue();
    assertThat(tokens.remove(ann.id(), token.id(), Actor.of(ann))).as("it is gone").isFalse();
    assertThat(standing(token.secret())).isEmpty();
    assertThat(standing(other.secret())).contains(Standing.ACTIVE);
    assertThat(tokens.list(ann.id())).extracting(Token::id).containsExactly(other.id());
  }

  @Test
  void nobodyTouchesTheTokensOfOthers() {
    var ben = InventedAccounts.ben(database.access());
    var token = create(ann, "laptop");
    assertThat(tokens.rotate(ben.id(), token.id(), Actor.of(ben))).isEmpty();
    assertThat(tokens.remove(ben.id(), token.id(), Actor.of(ben))).isFalse();
    assertThat(tokens.list(ben.id())).isEmpty();
    assertThat(standing(token.secret())).contains(Standing.ACTIVE);
  }

  @Test
  void revokedTokenIsKnownButForbiddenUntilRestored() {
    var token = create(ann, "laptop");
    assertThat(tokens.setStanding(token.id(), Standing.REVOKED, "resold", ADMIN)).isTrue();
    assertThat(tokens.find(token.secret().hash()).map(Bearer::admission))
        .contains(Admission.FORBIDDEN);
    assertThat(tokens.find(token.id()).map(Token::reason)).contains("resold");
    assertThat(tokens.setStanding(token.id(), Standing.ACTIVE, "", ADMIN)).isTrue();
    assertThat(tokens.find(token.secret().hash()).map(Bearer::admission))
        .contains(Admission.ADMITTED);
    assertThat(tokens.setStanding(12345, Standing.REVOKED, "x", ADMIN)).as("no token").isFalse();
  }

  @Test
  void worseOfAccountAndTokenHolds() {
    var pending =
        database
            .access()
            .accounts()
            .signUp(InventedAccounts.named("pat", Role.API, Standing.PENDING), false)
            .orElseThrow();
    var token = create(pending, "early");
    assertThat(standing(token.secret())).as("not approved yet").contains(Standing.PENDING);
    var accounts = database.access().accounts();
    accounts.setStanding(pending.id(), Standing.ACTIVE, "", ADMIN);
    assertThat(standing(token.secret())).as("approved").contains(Standing.ACTIVE);
    tokens.setStanding(token.id(), Standing.THROTTLED, "fast", ADMIN);
    assertThat(standing(token.secret())).contains(Standing.THROTTLED);
    accounts.setStanding(pending.id(), Standing.REVOKED, "resold", ADMIN);
    assertThat(standing(token.secret())).contains(Standing.REVOKED);
  }

  @Test
  void roleOfTheAccountHoldsForItsTokens() {
    var token = create(ann, "laptop");
    database.access().accounts().setRole(ann.id(), Role.CONTRIBUTOR, ADMIN);
    assertThat(tokens.find(token.secret().hash()).map(Bearer::admission))
        .contains(Admission.FORBIDDEN);
  }

  @Test
  void expiredTokenIsUnknownFromThatMomentOn() {
    var end = clock.instant().plus(Duration.ofDays(1));
    var token = tokens.create(ann.id(), "day", end, Actor.COMMAND_LINE).orElseThrow();
    clock.advance(Duration.ofDays(1).minusNanos(1000));
    assertThat(standing(token.secret())).contains(Standing.ACTIVE);
    assertThat(tokens.find(token.id()).orElseThrow().isExpired(clock.instant())).isFalse();
    clock.advance(Duration.ofNanos(1000));
    assertThat(standing(token.secret())).isEmpty();
    assertThat(tokens.find(token.id()).orElseThrow().isExpired(clock.instant())).isTrue();
  }

  @Test
  void tellsWhatItKnowsOfATokenOldestFirst() {
    var ben = InventedAccounts.ben(database.access());
    var first = create(ann, "laptop");
    clock.advance(Duration.ofHours(1));
    var second = create(ben, "server");
    assertThat(tokens.list())
        .isEqualTo(
            List.of(
                active(first.id(), ann, "laptop", ann.createdAt()),
                active(second.id(), ben, "server", clock.instant())));
  }

  private static Token active(long id, Account account, String label, Instant createdAt) {
    return new Token(id, account, label, createdAt, null, Standing.ACTIVE, Standing.ACTIVE, null);
  }

  @ParameterizedTest(name = "{0} because of “{1}”: {2} for others, new ones: {3}")
  @CsvSource({
    "THROTTLED, too fast, THROTTLED, false, the holder could use another token",
    "THROTTLED, '',       THROTTLED, false, it needs no words",
    "SUSPENDED, scraping, SUSPENDED, false, the holder could use another token",
    "REVOKED,   resold,   ACTIVE,    false, the holder broke the terms with it",
    "REVOKED,   '',       ACTIVE,    true,  it may have been lost",
    "ACTIVE,    '',       ACTIVE,    true,  nothing was done",
  })
  void whatIsDoneToATokenHoldsForItsAccount(
      Standing done, String reason, Standing others, boolean mayReplace, String because) {
    var token = create(ann, "laptop");
    var other = create(ann, "server");
    var ben = create(InventedAccounts.ben(database.access()), "");
    tokens.setStanding(token.id(), done, reason, ADMIN);
    assertThat(standing(token.secret())).contains(done);
    assertThat(standing(other.secret())).as(because).contains(others);
    assertThat(standing(ben.secret())).as("of another account").contains(Standing.ACTIVE);
    assertThat(tokens.find(other.id()).map(Token::inForce)).contains(others);
    assertThat(tokens.create(ann.id(), "", null, Actor.of(ann)).isPresent())
        .as(because)
        .isEqualTo(mayReplace);
    assertThat(tokens.remove(ann.id(), token.id(), Actor.of(ann))).isEqualTo(mayReplace);
    tokens.setStanding(token.id(), Standing.ACTIVE, "", ADMIN);
    assertThat(standing(other.secret())).as("restored").contains(Standing.ACTIVE);
    assertThat(tokens.create(ann.id(), "", null, Actor.of(ann))).isPresent();
  }

  @Test
  void theWorstOfSeveralHoldsAlsoWhenItHasExpired() {
    var end = clock.instant().plus(Duration.ofDays(1));
    var expiring = tokens.create(ann.id(), "day", end, Actor.COMMAND_LINE).orElseThrow();
    var slow = create(ann, "slow");
    var other = create(ann, "server");
    tokens.setStanding(slow.id(), Standing.THROTTLED, "fast", ADMIN);
    tokens.setStanding(expiring.id(), Standing.SUSPENDED, "scraping", ADMIN);
    clock.advance(Duration.ofDays(2));
    assertThat(standing(other.secret())).contains(Standing.SUSPENDED);
    assertThat(standing(slow.secret())).contains(Standing.SUSPENDED);
    assertThat(tokens.sanctioned(ann.id()).map(Token::id)).contains(expiring.id());
  }

  @Test
  void anAccountHasOnlySoManyTokens() {
    for (int i = 0; i < Tokens.MOST; i++) {
      create(ann, "");
    }
    assertThat(tokens.create(ann.id(), "one more", null, Actor.COMMAND_LINE)).isEmpty();
    assertThat(tokens.create(12345, "of nobody", null, Actor.COMMAND_LINE)).isEmpty();
  }

  @Test
  void refusesLabelsThatAreNoLine() {
    assertThatThrownBy(() -> create(ann, "a\nb")).isInstanceOf(IllegalArgumentException.class);
  }
}
