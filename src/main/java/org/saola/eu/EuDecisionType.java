package org.saola.eu;

import org.jspecify.annotations.Nullable;

/**
 * The outcome of an EU decision.
 *
 * @param name such as {@code Positive} or {@code i)}
 * @param type {@code POSITIVE_OPINION}, {@code NEGATIVE_OPINION}, {@code NO_OPINION}, {@code
 *     SUSPENSION} or {@code SRG_REFERRAL}
 */
public record EuDecisionType(int id, String name, @Nullable String description, String type) {}
