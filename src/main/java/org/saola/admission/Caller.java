package org.saola.admission;

import org.jspecify.annotations.Nullable;
import org.saola.access.Bearer;
import org.saola.access.limit.LimitDecision;

/**
 * Who asks, once admitted.
 *
 * @param bearer null for one without a token that is good at the moment, in an open server
 * @param decision what is left to the caller, this request taken off; null without limits
 */
public record Caller(@Nullable Bearer bearer, @Nullable LimitDecision decision) {}
