package org.saola.store.accounts;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Role;
import org.saola.access.Standing;
import org.saola.store.signup.ProfileColumns;
import org.saola.store.sql.Microseconds;

/**
 * An account to make.
 *
 * @param email as {@link org.saola.access.EmailAddress} spells it
 * @param termsVersion of the terms accepted now; null when they were not
 * @param password null when nobody can sign in with one yet
 */
public record NewAccount(
    String email,
    Profile profile,
    Role role,
    Standing standing,
    @Nullable String termsVersion,
    @Nullable PasswordHash password) {

  /** Empty when there is an account with this address. */
  Optional<Long> insert(Handle handle, Instant at, boolean addressConfirmed) {
    var now = Microseconds.of(at);
    var insert =
        handle.createQuery(
            """
            insert into account (email, name, organisation, country, purpose, purpose_text, role,
                                 standing, terms_version, terms_accepted_at, address_confirmed_at,
                                 password_hash, created_at)
            values (:email, :name, :organisation, :country, :purpose, :purposeText, :role,
                    :standing, :terms, :acceptedAt, :confirmedAt, :password, :now)
            on conflict (email) do nothing
            returning id
            """);
    return ProfileColumns.bind(insert, profile)
        .bind("email", email)
        .bind("role", role.code())
        .bind("standing", standing.code())
        .bind("terms", termsVersion)
        .bind("acceptedAt", termsVersion == null ? null : Long.valueOf(now))
        .bind("confirmedAt", addressConfirmed ? Long.valueOf(now) : null)
        .bind("password", password == null ? null : password.text())
        .bind("now", now)
        .mapTo(Long.class)
        .findOne();
  }
}
