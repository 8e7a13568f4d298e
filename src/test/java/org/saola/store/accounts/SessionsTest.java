package org.saola.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.store.OpenDatabase;
import org.saola.store.TestDatabase;

class SessionsTest extends OpenDatabase {
  @SuppressWarnings("NullAway.Init")
  private Sessions sessions;

  @SuppressWarnings("NullAway.Init")
  private Account ann;

  @BeforeEach
  void makeAccount() {
    sessions = database.access().sessions();
    ann = InventedAccounts.ann(database.access());
  }

  @Test
  void everySignInOpensASessionOfItsOwn() {
    var first = sessions.open(ann.id(), InventedAccounts.CLIENT);
    var second = sessions.open(ann.id(), InventedAccounts.CLIENT);
    assertThat(first.text()).isNotEqualTo(second.text());
    assertThat(sessions.find(first.text())).contains(new Session(ann, clock.instant()));
    assertThat(sessions.find(second.text())).contains(new Session(ann, clock.instant()));
    assertThat(sessions.find("")).isEmpty();
    assertThat(sessions.find(first.text().toUpperCase(Locale.ROOT))).isEmpty();
  }

  @Test
  void closedSessionIsGoneAndOthersStay() {
    var first = sessions.open(ann.id(), InventedAccounts.CLIENT);
    var second = sessions.open(ann.id(), InventedAccounts.CLIENT);
    sessions.close(first.text());
    sessions.close("none at all");
    assertThat(sessions.find(first.text())).isEmpty();
    assertThat(sessions.find(second.text())).isPresent();
  }

  @Test
  void aNewPasswordClosesAllSessionsOfTheAccount() {
    var ben = InventedAccounts.ben(database.access());
    var first = sessions.open(ann.id(), InventedAccounts.CLIENT);
    var second = sessions.open(ann.id(), InventedAccounts.CLIENT);
    var other = sessions.open(ben.id(), InventedAccounts.CLIENT);
    database
        .access()
        .accounts()
        .setPassword(ann.id(), PasswordHash.of(InventedAccounts.PASSWORD), Actor.COMMAND_LINE);
    assertThat(sessions.find(first.text())).isEmpty();
    assertThat(sessions.find(second.text())).isEmpty();
    assertThat(sessions.find(other.text())).isPresent();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "THROTTLED, true,  may still ask",
    "SUSPENDED, false, may not ask until further notice",
    "REVOKED,   false, may not ask any more",
  })
  void whoMayNotAskAnyMoreIsSignedOutEverywhere(Standing standing, boolean stays, String because) {
    var ben = InventedAccounts.ben(database.access());
    var session = sessions.open(ann.id(), InventedAccounts.CLIENT);
    var other = sessions.open(ben.id(), InventedAccounts.CLIENT);
    database.access().accounts().setStanding(ann.id(), standing, "", Actor.COMMAND_LINE);
    assertThat(sessions.find(session.text()).isPresent()).as(because).isEqualTo(stays);
    assertThat(sessions.find(other.text())).isPresent();
  }

  @Test
  void aTokenThatIsSuspendedSignsNobodyOut() {
    var token =
        database.access().tokens().create(ann.id(), "", null, Actor.COMMAND_LINE).orElseThrow();
    assertThat(token.id()).as("a number like that of the account").isEqualTo(ann.id());
    var session = sessions.open(ann.id(), InventedAccounts.CLIENT);
    database.access().tokens().setStanding(token.id(), Standing.SUSPENDED, "", Actor.COMMAND_LINE);
    assertThat(sessions.find(session.text())).isPresent();
  }

  @Test
  void holdersSeeTheirOwnSessionsTheLastUsedFirst() {
    var ben = InventedAccounts.ben(database.access());
    var old = sessions.open(ann.id(), InventedAccounts.CLIENT);
    clock.advance(Duration.ofHours(11));
    var recent = sessions.open(ann.id(), new Sessions.Client("", ""));
    sessions.open(ben.id(), InventedAccounts.CLIENT);
    assertThat(sessions.list(ann.id()))
        .extracting(Sessions.Own::hash)
        .containsExactly(recent.hash(), old.hash());
    assertThat(sessions.list(ann.id()).getLast().client()).isEqualTo(InventedAccounts.CLIENT);
    clock.advance(Duration.ofHours(1));
    assertThat(sessions.list(ann.id()))
        .as("the old one has ended")
        .extracting(Sessions.Own::hash)
        .containsExactly(recent.hash());
  }

  @Test
  void onlyOwnSessionsAreEnded() {
    var ben = InventedAccounts.ben(database.access());
    var first = sessions.open(ann.id(), InventedAccounts.CLIENT);
    var second = sessions.open(ann.id(), InventedAccounts.CLIENT);
    var bens = sessions.open(ben.id(), InventedAccounts.CLIENT);
    assertThat(sessions.close(ben.id(), first.hash())).isFalse();
    assertThat(sessions.close(ann.id(), first.hash())).isTrue();
    sessions.closeOthers(ben.id(), bens.hash());
    assertThat(sessions.find(second.text())).isPresent();
    sessions.closeOthers(ann.id(), bens.hash());
    assertThat(sessions.find(second.text())).isEmpty();
    assertThat(sessions.find(bens.text())).isPresent();
  }

  @Test
  void unusedSessionEndsAfterTwelveHours() {
    var used = sessions.open(ann.id(), InventedAccounts.CLIENT);
    var unused = sessions.open(ann.id(), InventedAccounts.CLIENT);
    clock.advance(Duration.ofHours(11));
    assertThat(sessions.find(used.text())).isPresent();
    clock.advance(Duration.ofHours(1));
    assertThat(sessions.find(used.text())).isPresent();
    assertThat(sessions.find(unused.text())).isEmpty();
  }

  @Test
  void sessionEndsAfterTwoWeeksHoweverItIsUsed() {
    var session = sessions.open(ann.id(), InventedAccounts.CLIENT);
    for (int i = 0; i < 14 * 24 - 1; i++) {
      clock.advance(Duration.ofHours(1));
      assertThat(sessions.find(session.text())).isPresent();
    }
    clock.advance(Duration.ofHours(1));
    assertThat(sessions.find(session.text())).isEmpty();
  }

  @Test
  void accountIsAsItIsNow() {
    var session = sessions.open(ann.id(), InventedAccounts.CLIENT);
    database.access().accounts().setRole(ann.id(), Role.ADMIN, Actor.COMMAND_LINE);
    assertThat(sessions.find(session.text()))
        .hasValueSatisfying(found -> assertThat(found.account().role()).isEqualTo(Role.ADMIN));
  }

  @Test
  void otherServersKnowTheSession() {
    var session = sessions.open(ann.id(), InventedAccounts.CLIENT);
    try (var other = another()) {
      assertThat(other.access().sessions().find(session.text())).isPresent();
    }
  }

  @Test
  void onlyTheHashIsKept() {
    var session = sessions.open(ann.id(), InventedAccounts.CLIENT);
    var hash = HexFormat.of().formatHex(session.hash().toBytes());
    assertThat(text("select %s from web_session".formatted(hex("hash"))))
        .isEqualToIgnoringCase(hash);
  }

  private String hex(String column) {
    return kind == TestDatabase.SQLITE
        ? "hex(%s)".formatted(column)
        : "encode(%s, 'hex')".formatted(column);
  }
}
