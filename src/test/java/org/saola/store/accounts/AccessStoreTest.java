package org.saola.store.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.store.OpenDatabase;

class AccessStoreTest extends OpenDatabase {
  private static final List<String> TABLES =
      List.of("web_session", "reset_link", "used_form_token", "failed_sign_in");

  private void assertRows(int... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(rows(TABLES.get(i))).as(TABLES.get(i)).isEqualTo(expected[i]);
    }
  }

  @Test
  void whatCountsNoMoreIsRemovedNowAndThen() {
    var access = database.access();
    var ann = InventedAccounts.ann(access);
    access.sessions().open(ann.id(), InventedAccounts.CLIENT);
    access.resetLinks().create(ann.id());
    access.formTokens().redeem("client", access.formTokens().issue("client"));
    access.signInAttempts().begin(ann.email(), "192.0.2.1");
    access.refresh();
    assertRows(1, 1, 1, 1);
    clock.advance(Duration.ofMinutes(31));
    access.refresh();
    assertRows(1, 1, 1, 0);
    clock.advance(Duration.ofMinutes(31));
    access.refresh();
    assertRows(1, 1, 0, 0);
    clock.advance(Duration.ofHours(5));
    access.refresh();
    assertRows(1, 0, 0, 0);
    clock.advance(Duration.ofHours(6));
    access.refresh();
    assertRows(0, 0, 0, 0);
  }
}
