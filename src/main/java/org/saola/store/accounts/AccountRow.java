package org.saola.store.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.access.TermsAcceptance;
import org.saola.store.signup.ProfileColumns;
import org.saola.store.sql.Microseconds;

/** Rows of the table of accounts, as they are read. */
final class AccountRow {
  /** The columns that {@link #read} needs, when the table is called {@code account}. */
  static final String COLUMNS =
      """
       account.id as account_id, account.email, account.name, account.organisation,
       account.country, account.purpose, account.purpose_text, account.role,
       account.standing as account_standing, account.standing_reason as account_reason,
       account.terms_version, account.terms_accepted_at, account.address_confirmed_at,
       (select confirmed_at from second_factor where second_factor.account_id = account.id)
         as second_factor_since,
       account.created_at as account_created_at
      """;

  private AccountRow() {}

  static Account read(ResultSet row) throws SQLException {
    var acceptedAt = time(row, "terms_accepted_at");
    return new Account(
        row.getLong("account_id"),
        row.getString("email"),
        ProfileColumns.read(row),
        role(row.getString("role")),
        standing(row.getString("account_standing")),
        row.getString("account_reason"),
        acceptedAt == null ? null : new TermsAcceptance(row.getString("terms_version"), acceptedAt),
        time(row, "address_confirmed_at") != null,
        time(row, "second_factor_since"),
        Microseconds.at(row.getLong("account_created_at")));
  }

  static Role role(String code) throws SQLException {
    return Role.find(code).orElseThrow(() -> new SQLException("unknown role " + code));
  }

  static Standing standing(String code) throws SQLException {
    return Standing.find(code).orElseThrow(() -> new SQLException("unknown standing " + code));
  }

  static @Nullable Instant time(ResultSet row, String column) throws SQLException {
    var time = row.getLong(column);
    return row.wasNull() ? null : Microseconds.at(time);
  }
}
