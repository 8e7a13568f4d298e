package org.saola.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.store.accounts.InventedAccounts.named;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.saola.access.Actor;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.store.OpenDatabase;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditEntry;
import org.saola.store.audit.AuditSubject;

class AuditLogTest extends OpenDatabase {
  @SuppressWarnings("NullAway.Init")
  private AccessStore access;

  @BeforeEach
  void choose() {
    access = database.access();
  }

  @Test
  void tellsWhoDidWhatToWhomAndWhyNewestFirst() {
    var admin = InventedAccounts.administrator(access);
    var actor = Actor.of(admin);
    var ann =
        access
            .accounts()
            .signUp(named("ann", Role.API, Standing.PENDING), false)
            .orElseThrow()
            .id();
    var token = access.tokens().create(ann, "laptop", null, new Actor(ann)).orElseThrow().id();
    access.accounts().setStanding(ann, Standing.ACTIVE, " ", actor);
    access.accounts().setRole(ann, Role.SECRETARIAT, actor);
    access.tokens().setStanding(token, Standing.SUSPENDED, " looks stolen ", actor);
    access.tokens().rotate(ann, token, new Actor(ann));
    access.accounts().setStanding(ann, Standing.REVOKED, "resold", actor);
    access.accounts().delete(ann, Actor.COMMAND_LINE);
    assertThat(access.auditLog().list(Long.MAX_VALUE, 99))
        .extracting(AuditLogTest::line)
        .containsExactly(
            "command line: deleted account %d".formatted(ann),
            "root@example.org: standing changed account %d, active to revoked, resold"
                .formatted(ann),
            "deleted-%d: rotated token %d".formatted(ann, token),
            "root@example.org: standing changed token %d, active to suspended, looks stolen"
                .formatted(token),
            "root@example.org: role changed account %d, api to secretariat".formatted(ann),
            "root@example.org: approved account %d, pending to active".formatted(ann),
            "deleted-%d: created token %d".formatted(ann, token),
            "command line: created account %d, admin, active".formatted(admin.id()));
  }

  private static String line(AuditEntry entry) {
    return "%s: %s %s %d%s%s"
        .formatted(
            entry.by(),
            entry.action().code(),
            entry.subject().kind().code(),
            entry.subject().id(),
            entry.detail() == null ? "" : ", " + entry.detail(),
            entry.reason() == null ? "" : ", " + entry.reason());
  }

  @Test
  void listsPageByPageAndOfOneSubject() {
    var ann = InventedAccounts.ann(access);
    var ben = InventedAccounts.ben(access);
    access.accounts().setStanding(ann.id(), Standing.SUSPENDED, "pause", Actor.COMMAND_LINE);
    var log = access.auditLog();
    var first = log.list(Long.MAX_VALUE, 2);
    assertThat(first)
        .extracting(AuditEntry::subject)
        .containsExactly(AuditSubject.account(ann.id()), AuditSubject.account(ben.id()));
    assertThat(log.list(first.getLast().id(), 2))
        .extracting(AuditEntry::subject)
        .containsExactly(AuditSubject.account(ann.id()));
    assertThat(log.list(AuditSubject.account(ann.id()), Long.MAX_VALUE, 99))
        .extracting(AuditEntry::action)
        .containsExactly(AuditAction.STANDING_CHANGED, AuditAction.CREATED);
    assertThat(log.list(AuditSubject.token(ann.id()), Long.MAX_VALUE, 99)).isEmpty();
    assertThat(first.getFirst().at()).isEqualTo(clock.instant());
  }

  @Test
  void whatHappensToNobodyIsNotLogged() {
    access.accounts().setStanding(12345, Standing.REVOKED, "x", Actor.COMMAND_LINE);
    access.tokens().setStanding(12345, Standing.REVOKED, "x", Actor.COMMAND_LINE);
    access.tokens().remove(1, 12345, Actor.COMMAND_LINE);
    access.accounts().delete(12345, Actor.COMMAND_LINE);
    assertThat(access.auditLog().list(Long.MAX_VALUE, 9)).isEmpty();
  }

  @Test
  void comingsAndGoingsAreForgottenAfterNinetyDaysAndWithTheAccount() {
    var ann = InventedAccounts.ann(access);
    var ben = InventedAccounts.ben(access);
    for (var account : List.of(ann, ben)) {
      access.signInRecord().signedIn(account, "192.0.2.1");
      access.signInRecord().failed(account.email(), "192.0.2.1", "wrong password");
      access.signInRecord().exported(account, "192.0.2.1");
      access.signInRecord().exported(account);
    }
    access.accounts().delete(ann.id(), Actor.COMMAND_LINE);
    assertThat(actions(ann.id())).containsExactly(AuditAction.DELETED, AuditAction.CREATED);
    clock.advance(Duration.ofDays(90));
    access.refresh();
    assertThat(actions(ben.id())).containsExactly(AuditAction.CREATED);
  }

  private List<AuditAction> actions(long account) {
    return access.auditLog().list(AuditSubject.account(account), Long.MAX_VALUE, 9).stream()
        .map(AuditEntry::action)
        .toList();
  }
}
