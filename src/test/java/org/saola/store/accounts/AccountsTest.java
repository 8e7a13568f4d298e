package org.saola.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.store.accounts.InventedAccounts.named;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Purpose;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.TermsAcceptance;
import org.saola.store.OpenDatabase;
import org.saola.store.audit.AuditAction;

class AccountsTest extends OpenDatabase {
  /** Not at the cost of today. */
  private static final PasswordHash OLD =
      PasswordHash.parse(
          "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

  @SuppressWarnings("NullAway.Init")
  private AccessStore access;

  @SuppressWarnings("NullAway.Init")
  private Accounts accounts;

  @BeforeEach
  void choose() {
    access = database.access();
    accounts = access.accounts();
  }

  @Test
  void accountIsFoundAsItWasMade() {
    var profile = new Profile("Zoë <b>", "UNEP", null, Purpose.CONSERVATION_AUTHORITY, "a\nb");
    var wanted = new NewAccount("zoe@example.org", profile, Role.API, Standing.PENDING, "7", OLD);
    var made = accounts.signUp(wanted, false).orElseThrow();
    var terms = new TermsAcceptance("7", clock.instant());
    assertThat(made)
        .isEqualTo(
            new Account(
                made.id(),
                "zoe@example.org",
                profile,
                Role.API,
                Standing.PENDING,
                null,
                terms,
                false,
                null,
                clock.instant()));
    assertThat(accounts.find(made.id())).contains(made);
    assertThat(accounts.find("zoe@example.org")).contains(made);
    assertThat(accounts.find("zoe")).isEmpty();
    assertThat(accounts.find(12345)).isEmpty();
  }

  @Test
  void anAddressHasOneAccount() {
    var ann = InventedAccounts.ann(access);
    assertThat(accounts.signUp(named("ann", Role.ADMIN, Standing.ACTIVE), false)).isEmpty();
    assertThat(accounts.find("ann@example.org")).contains(ann);
  }

  @Test
  void listsNewestFirstPageByPage() {
    var ids =
        IntStream.range(0, 5)
            .mapToObj(i -> named("p" + i, Role.API, i == 2 ? Standing.PENDING : Standing.ACTIVE))
            .map(account -> accounts.signUp(account, false).orElseThrow().id())
            .toList();
    assertThat(ids(accounts.list(null, Long.MAX_VALUE, 2))).containsExactly(ids.get(4), ids.get(3));
    assertThat(ids(accounts.list(null, ids.get(3), 2))).containsExactly(ids.get(2), ids.get(1));
    assertThat(ids(accounts.list(Standing.PENDING, Long.MAX_VALUE, 9))).containsExactly(ids.get(2));
    assertThat(accounts.counts()).isEqualTo(Map.of(Standing.ACTIVE, 4L, Standing.PENDING, 1L));
  }

  private static List<Long> ids(List<Account> list) {
    return list.stream().map(Account::id).toList();
  }

  @Test
  void passwordOpensItsAccountAlone() {
    var ann = InventedAccounts.withPassword(access, "ann", OLD);
    InventedAccounts.ben(access);
    assertThat(accounts.authenticate("ann@example.org", "password")).contains(ann);
    assertThat(accounts.authenticate("ann@example.org", "passwort")).isEmpty();
    assertThat(accounts.authenticate("ben@example.org", "password")).as("has none").isEmpty();
    assertThat(accounts.authenticate("cat@example.org", "password")).as("is nobody").isEmpty();
  }

  @Test
  void hashOfAnotherCostIsRenewedAtTheNextSignIn() {
    InventedAccounts.withPassword(access, "ann", OLD);
    assertThat(accounts.authenticate("ann@example.org", "wrong")).isEmpty();
    assertThat(passwordHash()).isEqualTo(OLD.text());
    assertThat(accounts.authenticate("ann@example.org", "password")).isPresent();
    assertThat(PasswordHash.parse(passwordHash()).needsRehash()).isFalse();
    assertThat(accounts.authenticate("ann@example.org", "password")).isPresent();
  }

  private String passwordHash() {
    return text("select password_hash from account");
  }

  @Test
  void newPasswordClosesAllSessions() {
    var ann = InventedAccounts.withPassword(access, "ann", OLD);
    var session = access.sessions().open(ann.id(), InventedAccounts.CLIENT);
    assertThat(
            accounts.setPassword(
                ann.id(), PasswordHash.of(InventedAccounts.PASSWORD), Actor.of(ann)))
        .isTrue();
    assertThat(access.sessions().find(session.text())).isEmpty();
    assertThat(accounts.authenticate("ann@example.org", "password")).isEmpty();
    assertThat(accounts.authenticate("ann@example.org", InventedAccounts.PASSWORD)).isPresent();
  }

  @Test
  void holderChangesProfileAndAcceptsNewTerms() {
    var ann = InventedAccounts.ann(access);
    var ben = InventedAccounts.ben(access);
    var profile = new Profile("Ann B.", "", "Chad", Purpose.EDUCATION, null);
    clock.advance(Duration.ofDays(3));
    assertThat(accounts.changeProfile(ann.id(), profile)).isTrue();
    assertThat(accounts.acceptTerms(ann.id(), "2")).isTrue();
    var changed = accounts.find(ann.id()).orElseThrow();
    assertThat(changed.profile()).isEqualTo(profile);
    assertThat(changed.terms()).isEqualTo(new TermsAcceptance("2", clock.instant()));
    assertThat(accounts.find(ben.id())).contains(ben);
    assertThat(accounts.changeProfile(12345, profile)).isFalse();
    assertThat(accounts.acceptTerms(12345, "2")).isFalse();
  }

  @Test
  void deletedAccountLeavesItsNumberAlone() {
    var ann = InventedAccounts.withPassword(access, "ann", OLD);
    var token = access.tokens().create(ann.id(), "laptop", null, Actor.COMMAND_LINE).orElseThrow();
    var session = access.sessions().open(ann.id(), InventedAccounts.CLIENT);
    var link = access.resetLinks().create(ann.id());
    assertThat(accounts.delete(ann.id(), Actor.of(ann))).isTrue();
    assertThat(access.tokens().find(token.secret().hash())).isEmpty();
    assertThat(access.sessions().find(session.text())).isEmpty();
    assertThat(access.resetLinks().find(link.text())).isEmpty();
    assertThat(accounts.find(ann.id())).isEmpty();
    assertThat(accounts.find(ann.email())).isEmpty();
    assertThat(accounts.authenticate(ann.email(), "password")).isEmpty();
    assertThat(accounts.list(null, Long.MAX_VALUE, 9)).isEmpty();
    assertThat(accounts.counts()).isEmpty();
    assertThat(rows("account")).isOne();
    assertThat(
            text(
                "select email || name || organisation || coalesce(country, '') || purpose"
                    + " || coalesce(purpose_text, '') || coalesce(password_hash, '')"
                    + " || coalesce(terms_version, '') from account"))
        .isEqualTo("deleted-" + ann.id() + "other");
    assertThat(access.auditLog().list(Long.MAX_VALUE, 1))
        .singleElement()
        .satisfies(entry -> assertThat(entry.action()).isEqualTo(AuditAction.DELETED));
  }

  @Test
  void nothingIsDoneToADeletedAccount() {
    var ann = InventedAccounts.ann(access);
    var admin = new Actor(99L);
    accounts.delete(ann.id(), admin);
    assertThat(accounts.delete(ann.id(), admin)).isFalse();
    assertThat(accounts.setStanding(ann.id(), Standing.ACTIVE, "", admin)).isFalse();
    assertThat(accounts.setRole(ann.id(), Role.ADMIN, admin)).isFalse();
    assertThat(accounts.setPassword(ann.id(), OLD, Actor.of(ann))).isFalse();
    assertThat(access.tokens().create(ann.id(), "", null, Actor.COMMAND_LINE)).isEmpty();
    assertThat(access.auditLog().list(Long.MAX_VALUE, 9)).hasSize(2);
  }

  @Test
  void addressIsFreeAgainAfterDeletion() {
    var ann = InventedAccounts.ann(access);
    accounts.delete(ann.id(), Actor.of(ann));
    assertThat(InventedAccounts.ann(access).id()).isNotEqualTo(ann.id());
  }
}
