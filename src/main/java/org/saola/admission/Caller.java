package org.saola.admission;

import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.limit.Decision;

/**
 * Who asks, once admitted.
 *
 * @param bearer null for one without a token, in an open server
 * @param decision what is left to the caller as of a moment ago; null without limits
 */
public record Caller(@Nullable Bearer bearer, @Nullable Decision decision) {}
