package org.saola.visit.account;

import org.jspecify.annotations.Nullable;
import org.saola.visit.letter.Outbox;
import org.saola.web.legal.Terms;

/**
 * What the operator chose.
 *
 * @param signUp who gets an account by signing up
 * @param terms what one has to accept
 * @param address scheme, host and port under which users know the server, for links in mails; null
 *     when not told, as what a request says of it may be forged
 * @param outbox null when no mail can be sent
 */
public record AccountSettings(
    SignUpRule signUp, Terms terms, @Nullable String address, @Nullable Outbox outbox) {}
