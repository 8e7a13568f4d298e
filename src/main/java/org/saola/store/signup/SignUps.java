package org.saola.store.signup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.saola.access.TokenHash;
import org.saola.access.TokenSecret;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * Those who signed up and have not yet followed the link that was mailed to them. There is no
 * account meanwhile, and whoever signs up with the same address is not hindered.
 */
public final class SignUps {
  /** How long a link is good. */
  public static final Duration VALIDITY = Duration.ofDays(1);

  private final Connections connections;
  private final InstantSource clock;

  public SignUps(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
  }

  /** Keeps it for a day; the secret is for the link. */
  public TokenSecret add(SignUp signUp) {
    var secret = TokenSecret.random();
    connections.write(handle ->
        ProfileColumns.bind(
                handle.createUpdate(
                    """
                    insert into sign_up (hash, email, name, organisation, country, purpose,
                                         purpose_text, terms_version, expires_at)
                    values (:hash, :email, :name, :organisation, :country, :purpose, :purposeText,
                            :terms, :end)
                    """),
                signUp.profile())
            .bind("hash", secret.hash().toBytes())
            .bind("email", signUp.email())
            .bind("terms", signUp.termsVersion())
            .bind("end", Microseconds.of(clock.instant().plus(VALIDITY)))
            .execute());
    return secret;
  }

  /** What belongs to a link; empty when it is void. */
  public Optional<SignUp> find(String secret) {
    return connections.read(handle ->
        handle
            .createQuery("select * from sign_up where hash = ? and expires_at > ?")
            .bind(0, TokenHash.of(secret).toBytes())
            .bind(1, Microseconds.of(clock.instant()))
            .map((row, _) -> read(row))
            .findOne());
  }

  private static SignUp read(ResultSet row) throws SQLException {
    return new SignUp(
        row.getString("email"), ProfileColumns.read(row), row.getString("terms_version"));
  }

  /** Forgets all with this address, for which there is an account now. */
  public void remove(String email) {
    connections.write(handle -> handle.execute("delete from sign_up where email = ?", email));
  }

  /** Forgets those who did not follow their link in time. */
  public void removeExpired(Instant now) {
    connections.write(handle ->
        handle.execute("delete from sign_up where expires_at <= ?", Microseconds.of(now)));
  }
}
