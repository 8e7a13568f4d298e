package org.saola.store.accounts;

import java.time.Instant;
import org.saola.access.Account;

/** Someone who is signed in; the account is as it is now, however it stands. */
public record Session(Account account, Instant openedAt) {}
