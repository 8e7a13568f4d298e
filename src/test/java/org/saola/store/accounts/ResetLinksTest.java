package org.saola.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.Standing;
import org.saola.store.OpenDatabase;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditSubject;

class ResetLinksTest extends OpenDatabase {
  private static final PasswordHash NEW = PasswordHash.of(InventedAccounts.PASSWORD);

  @SuppressWarnings("NullAway.Init")
  private AccessStore access;

  @SuppressWarnings("NullAway.Init")
  private ResetLinks links;

  @SuppressWarnings("NullAway.Init")
  private Account ann;

  @BeforeEach
  void makeAccount() {
    access = database.access();
    links = access.resetLinks();
    ann = InventedAccounts.ann(access);
  }

  @Test
  void linkSetsThePasswordOnceAndClosesAllSessions() {
    var session = access.sessions().open(ann.id(), InventedAccounts.CLIENT);
    var link = links.create(ann.id()).text();
    assertThat(links.find(link)).as("looking does not use it up").contains(ann);
    assertThat(links.find(link)).contains(ann);
    assertThat(links.redeem(link, NEW, false)).contains(ann);
    assertThat(access.sessions().find(session.text())).isEmpty();
    assertThat(access.accounts().authenticate(ann.email(), InventedAccounts.PASSWORD))
        .contains(ann);
    assertThat(links.find(link)).isEmpty();
    assertThat(links.redeem(link, PasswordHash.of("another one"), false)).isEmpty();
    assertThat(access.accounts().authenticate(ann.email(), InventedAccounts.PASSWORD))
        .contains(ann);
  }

  @Test
  void tokensEndWithThePasswordUnlessTheHolderKeepsThem() {
    var ben = InventedAccounts.ben(access);
    var anns = access.tokens().create(ann.id(), "", null, Actor.COMMAND_LINE).orElseThrow();
    var bens = access.tokens().create(ben.id(), "", null, Actor.COMMAND_LINE).orElseThrow();
    links.redeem(links.create(ann.id()).text(), NEW, true);
    assertThat(access.tokens().find(anns.secret().hash())).isPresent();
    links.redeem(links.create(ann.id()).text(), NEW, false);
    assertThat(access.tokens().find(anns.secret().hash())).isEmpty();
    assertThat(access.tokens().find(bens.secret().hash())).as("of another").isPresent();
    assertThat(access.auditLog().list(AuditSubject.account(ann.id()), Long.MAX_VALUE, 1))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.action()).isEqualTo(AuditAction.TOKENS_ENDED);
          assertThat(entry.by()).isEqualTo(ann.email());
          assertThat(entry.detail()).isEqualTo("1");
        });
  }

  @Test
  void tokensThatEndedStayEndedWhateverIsDoneToThem() {
    var token = access.tokens().create(ann.id(), "", null, Actor.COMMAND_LINE).orElseThrow();
    links.redeem(links.create(ann.id()).text(), NEW, false);
    var rotated = access.tokens().rotate(ann.id(), token.id(), Actor.of(ann)).orElseThrow();
    access.tokens().setStanding(token.id(), Standing.ACTIVE, "", Actor.COMMAND_LINE);
    assertThat(access.tokens().find(rotated.hash())).isEmpty();
  }

  @Test
  void linkIsGoodForSixHours() {
    var link = links.create(ann.id()).text();
    clock.advance(Duration.ofHours(6).minusSeconds(1));
    assertThat(links.find(link)).isPresent();
    clock.advance(Duration.ofSeconds(1));
    assertThat(links.find(link)).isEmpty();
    assertThat(links.redeem(link, NEW, false)).isEmpty();
  }

  @Test
  void newLinkVoidsTheOlderOne() {
    var ben = InventedAccounts.ben(access);
    var older = links.create(ann.id()).text();
    var others = links.create(ben.id()).text();
    var newer = links.create(ann.id()).text();
    assertThat(links.find(older)).isEmpty();
    assertThat(links.find(newer)).contains(ann);
    assertThat(links.find(others)).contains(ben);
  }

  @Test
  void linkLiftsTheLockOfItsAccount() {
    for (int i = 0; i < 5; i++) {
      access.signInAttempts().begin(ann.email(), "192.0.2.1");
    }
    assertThat(access.signInAttempts().begin(ann.email(), "192.0.2.1")).isPresent();
    links.redeem(links.create(ann.id()).text(), NEW, false);
    assertThat(access.signInAttempts().begin(ann.email(), "192.0.2.1")).isEmpty();
  }

  @Test
  void madeUpLinksAreVoid() {
    assertThat(links.find("")).isEmpty();
    assertThat(links.redeem("0".repeat(64), NEW, false)).isEmpty();
  }

  @Test
  void linkThatIsHandedOutIsLogged() {
    var admin = InventedAccounts.administrator(access);
    var link = links.create(ann.id(), Actor.of(admin)).text();
    assertThat(access.auditLog().list(AuditSubject.account(ann.id()), Long.MAX_VALUE, 1))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.action()).isEqualTo(AuditAction.RESET_LINK_MADE);
          assertThat(entry.by()).isEqualTo(admin.email());
          assertThat(entry.toString()).doesNotContain(link);
        });
  }
}
