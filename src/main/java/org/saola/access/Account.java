package org.saola.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Someone who may ask, now or later.
 *
 * @param id never used again
 * @param email tells accounts apart; as {@link EmailAddress} spells it
 * @param reason why it stands as it does, in an administrator's words to the holder; null when none
 *     was given
 * @param terms null until they were accepted
 * @param addressConfirmed whether the address is known to be the holder's: by a link that was
 *     mailed there, or because an operator answers for it
 * @param secondFactorSince since when a code is needed besides the password; null when none is
 */
public record Account(
    long id,
    String email,
    Profile profile,
    Role role,
    Standing standing,
    @Nullable String reason,
    @Nullable TermsAcceptance terms,
    boolean addressConfirmed,
    @Nullable Instant secondFactorSince,
    Instant createdAt) {}
