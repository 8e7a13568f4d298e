package org.saola.store.accounts;

import org.jspecify.annotations.Nullable;
import org.saola.access.PasswordHash;
import org.saola.access.Profile;
import org.saola.access.Role;
import org.saola.access.Standing;

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
    @Nullable PasswordHash password) {}
