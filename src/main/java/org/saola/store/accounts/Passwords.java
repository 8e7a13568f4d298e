package org.saola.store.accounts;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.PasswordHash;
import org.saola.store.secondfactor.PendingSignIns;
import org.saola.store.sql.Connections;

/** The passwords of accounts, as hashes. */
final class Passwords {
  /** Compared with when there is no account, so that the time of an answer tells nothing. */
  private static final class Decoy {
    static final PasswordHash HASH = PasswordHash.of("nobody's password");
  }

  private record Kept(Account account, @Nullable PasswordHash password) {}

  private final Connections connections;

  Passwords(Connections connections) {
    this.connections = connections;
  }

  /** See {@link Accounts#authenticate}. */
  Optional<Account> authenticate(String email, String password) {
    var kept = find(email).orElse(null);
    if (kept == null || kept.password() == null) {
      Decoy.HASH.matches(password);
      return Optional.empty();
    }
    if (!kept.password().matches(password)) {
      return Optional.empty();
    }
    if (kept.password().needsRehash()) {
      renew(kept.account().id(), kept.password(), PasswordHash.of(password));
    }
    return Optional.of(kept.account());
  }

  private Optional<Kept> find(String email) {
    return connections.read(handle ->
        handle
            .createQuery(
                "select "
                    + AccountRow.COLUMNS
                    + ", password_hash from account where deleted_at is null and email = ?")
            .bind(0, email)
            .map((row, _) -> {
              var hash = row.getString("password_hash");
              return new Kept(AccountRow.read(row), hash == null ? null : PasswordHash.parse(hash));
            })
            .findOne());
  }

  private void renew(long id, PasswordHash old, PasswordHash renewed) {
    // unless the holder chose another password meanwhile
    var sql = "update account set password_hash = ? where id = ? and password_hash = ?";
    connections.write(handle -> handle.execute(sql, renewed.text(), id, old.text()));
  }

  /** Also voids what was begun with the former one. */
  static boolean keep(Handle handle, long id, PasswordHash password) {
    PendingSignIns.closeAll(handle, id);
    return handle.execute(
            "update account set password_hash = ? where id = ? and deleted_at is null",
            password.text(),
            id)
        > 0;
  }
}
