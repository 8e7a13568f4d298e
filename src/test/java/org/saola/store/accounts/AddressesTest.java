package org.saola.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.store.OpenDatabase;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditSubject;

class AddressesTest extends OpenDatabase {
  private static final String NEW = "ann.new@example.org";

  @SuppressWarnings("NullAway.Init")
  private AccessStore access;

  @SuppressWarnings("NullAway.Init")
  private Addresses addresses;

  @SuppressWarnings("NullAway.Init")
  private Account ann;

  @BeforeEach
  void signUp() {
    access = database.access();
    addresses = access.addresses();
    ann =
        access
            .accounts()
            .signUp(InventedAccounts.named("ann", Role.API, Standing.ACTIVE), false)
            .orElseThrow();
  }

  private Account annNow() {
    return access.accounts().find(ann.id()).orElseThrow();
  }

  @Test
  void operatorsAnswerForTheAddressesOfAccountsThatTheyMake() {
    assertThat(ann.addressConfirmed()).isFalse();
    assertThat(InventedAccounts.ben(access).addressConfirmed()).isTrue();
    assertThat(addresses.confirm(ann.id(), Actor.COMMAND_LINE)).isTrue();
    assertThat(annNow().addressConfirmed()).isTrue();
    assertThat(addresses.confirm(12345, Actor.COMMAND_LINE)).isFalse();
  }

  @Test
  void theAddressChangesWhenTheLinkIsFollowed() {
    var session = access.sessions().open(ann.id(), InventedAccounts.CLIENT);
    var reset = access.resetLinks().create(ann.id()).text();
    var link = addresses.prepare(ann.id(), NEW).text();
    assertThat(addresses.find(link)).contains(new Addresses.Change(ann, NEW));
    assertThat(annNow().email()).as("not yet").isEqualTo(ann.email());
    assertThat(addresses.redeem(link, ann.id())).isPresent();
    assertThat(annNow().email()).isEqualTo(NEW);
    assertThat(annNow().addressConfirmed()).isTrue();
    assertThat(access.sessions().find(session.text())).isEmpty();
    assertThat(access.resetLinks().find(reset)).as("was sent to the old address").isEmpty();
    assertThat(addresses.redeem(link, ann.id())).as("once").isEmpty();
    assertThat(access.auditLog().list(AuditSubject.account(ann.id()), Long.MAX_VALUE, 1))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.action()).isEqualTo(AuditAction.ADDRESS_CHANGED);
          assertThat(entry.detail()).as("no address stays in the log").isNull();
        });
  }

  @Test
  void theOwnAddressIsConfirmedAndNobodySignedOut() {
    var session = access.sessions().open(ann.id(), InventedAccounts.CLIENT);
    var link = addresses.prepare(ann.id(), ann.email()).text();
    assertThat(addresses.redeem(link, ann.id())).isPresent();
    assertThat(annNow().addressConfirmed()).isTrue();
    assertThat(access.sessions().find(session.text())).isPresent();
  }

  @Test
  void aLinkIsOfNoUseToOthers() {
    var ben = InventedAccounts.ben(access);
    var link = addresses.prepare(ann.id(), NEW).text();
    assertThat(addresses.redeem(link, ben.id())).isEmpty();
    assertThat(addresses.redeem("0".repeat(64), ann.id())).isEmpty();
    assertThat(addresses.redeem(link, ann.id())).isPresent();
  }

  @Test
  void anAddressThatIsAnothersByNowIsNotTaken() {
    var link = addresses.prepare(ann.id(), "ben@example.org").text();
    var ben = InventedAccounts.ben(access);
    assertThat(addresses.redeem(link, ann.id())).isEmpty();
    assertThat(access.accounts().find("ben@example.org")).contains(ben);
    assertThat(annNow()).isEqualTo(ann);
  }

  @Test
  void whatAnOperatorSetsVoidsTheLinkThatWasUnderWay() {
    var link = addresses.prepare(ann.id(), "ann.other@example.org").text();
    assertThat(addresses.change(ann, NEW, Actor.COMMAND_LINE)).isTrue();
    assertThat(addresses.redeem(link, ann.id())).isEmpty();
    assertThat(annNow().email()).isEqualTo(NEW);
    assertThat(rows("address_change")).isZero();
  }

  @Test
  void anAddressThatAnotherGetsInTheSameMomentIsRefused() throws Exception {
    var link = addresses.prepare(ann.id(), "ben@example.org").text();
    try (var other = kind.connect(settings);
        var statement = other.createStatement();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      other.setAutoCommit(false);
      statement.execute(
          """
          insert into account (email, name, organisation, purpose, role, standing, created_at)
          values ('ben@example.org', 'Ben', 'Example', 'other', 'api', 'active', 1)
          """);
      var byLink = threads.submit(() -> addresses.redeem(link, ann.id()).isPresent());
      var byOperator =
          threads.submit(() -> addresses.change(ann, "ben@example.org", Actor.COMMAND_LINE));
      Thread.sleep(500); // both wait for the row
      other.commit();
      assertThat(byLink.get()).isFalse();
      assertThat(byOperator.get()).isFalse();
    }
    assertThat(annNow().email()).isEqualTo(ann.email());
  }

  @Test
  void whatIsConfirmedAlreadyIsNotConfirmedAgain() {
    addresses.confirm(ann.id(), Actor.COMMAND_LINE);
    var since = text("select address_confirmed_at from account where id = " + ann.id());
    clock.advance(Duration.ofDays(1));
    addresses.confirm(ann.id(), Actor.COMMAND_LINE);
    var link = access.resetLinks().create(ann.id()).text();
    access.resetLinks().redeem(link, PasswordHash.of(InventedAccounts.PASSWORD), false);
    assertThat(text("select address_confirmed_at from account where id = " + ann.id()))
        .isEqualTo(since);
    assertThat(confirmations()).isEqualTo(1);
  }

  private long confirmations() {
    return access.auditLog().list(AuditSubject.account(ann.id()), Long.MAX_VALUE, 9).stream()
        .filter(entry -> entry.action() == AuditAction.ADDRESS_CONFIRMED)
        .count();
  }

  @Test
  void aNewLinkVoidsTheOlderOneAndADayVoidsBoth() {
    var older = addresses.prepare(ann.id(), "typo@example.org").text();
    var newer = addresses.prepare(ann.id(), NEW).text();
    assertThat(addresses.find(older)).isEmpty();
    assertThat(addresses.find(newer)).isPresent();
    clock.advance(Duration.ofDays(1));
    assertThat(addresses.find(newer)).isEmpty();
    access.refresh();
    assertThat(rows("address_change")).isZero();
  }

  @Test
  void aLinkForAPasswordConfirmsTheAddressOnlyWhenItWasMailed() {
    var password = PasswordHash.of(InventedAccounts.PASSWORD);
    var handedOut = access.resetLinks().create(ann.id(), Actor.COMMAND_LINE).text();
    access.resetLinks().redeem(handedOut, password, false);
    assertThat(annNow().addressConfirmed()).isFalse();
    access.resetLinks().redeem(access.resetLinks().create(ann.id()).text(), password, false);
    assertThat(annNow().addressConfirmed()).isTrue();
    assertThat(confirmations()).as("it is in the log").isEqualTo(1);
  }

  @Test
  void deletionForgetsTheAddressThatWasAskedFor() {
    addresses.prepare(ann.id(), NEW);
    access.accounts().delete(ann.id(), Actor.of(ann));
    assertThat(rows("address_change")).isZero();
  }
}
