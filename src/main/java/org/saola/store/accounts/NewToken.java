package org.saola.store.accounts;

import org.saola.access.TokenSecret;

/** A token that was just made; its secret is shown now or never. */
public record NewToken(long id, TokenSecret secret) {}
