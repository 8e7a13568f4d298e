package org.saola.store.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.saola.access.Account;
import org.saola.access.Standing;
import org.saola.store.sql.Microseconds;

/** Rows of the table of tokens, as one query reads them: each account once. */
final class TokenRows implements RowMapper<Token> {
  private final Map<Long, Account> accounts = new HashMap<>();

  @Override
  public Token map(ResultSet row, StatementContext context) throws SQLException {
    return new Token(
        row.getLong("id"),
        account(row),
        row.getString("label"),
        Microseconds.at(row.getLong("created_at")),
        AccountRow.time(row, "expires_at"),
        AccountRow.standing(row.getString("standing")),
        inForce(row),
        row.getString("standing_reason"));
  }

  private Account account(ResultSet row) throws SQLException {
    var id = row.getLong("account_id");
    var account = accounts.get(id);
    if (account == null) {
      account = AccountRow.read(row);
      accounts.put(id, account);
    }
    return account;
  }

  static Standing inForce(ResultSet row) throws SQLException {
    var sanction = row.getString("sanction");
    var own = AccountRow.standing(row.getString("standing"));
    return own.worse(AccountRow.standing(row.getString("account_standing")))
        .worse(sanction == null ? Standing.ACTIVE : AccountRow.standing(sanction));
  }
}
