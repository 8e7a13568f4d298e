package org.saola.store.signup;

import org.saola.access.Profile;

/**
 * What somebody said who wants an account.
 *
 * @param email as {@link org.saola.access.EmailAddress} spells it
 * @param termsVersion of the terms that were accepted
 */
public record SignUp(String email, Profile profile, String termsVersion) {}
