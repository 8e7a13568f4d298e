package org.saola.store.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.saola.access.Profile;
import org.saola.access.Purpose;

/** The columns of a profile, in whatever table. */
public final class ProfileColumns {
  private ProfileColumns() {}

  public static Profile read(ResultSet row) throws SQLException {
    var code = row.getString("purpose");
    var purpose = Purpose.find(code).orElseThrow(() -> new SQLException("unknown purpose " + code));
    var country = row.getString("country");
    return new Profile(
        Profile.seen(row.getString("name")),
        Profile.seen(row.getString("organisation")),
        country == null ? null : Profile.seen(country),
        purpose,
        row.getString("purpose_text"));
  }

  /** Binds the values of {@code :name, :organisation, :country, :purpose, :purposeText}. */
  public static <S extends SqlStatement<S>> S bind(S statement, Profile profile) {
    return statement
        .bind("name", profile.name())
        .bind("organisation", profile.organisation())
        .bind("country", profile.country())
        .bind("purpose", profile.purpose().code())
        .bind("purposeText", profile.purposeText());
  }
}
