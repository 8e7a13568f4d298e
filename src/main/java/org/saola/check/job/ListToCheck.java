package org.saola.check.job;

import org.saola.check.CheckOptions;
import org.saola.check.CheckSources;

/**
 * A list that somebody wants to have checked.
 *
 * @param sources what it is checked against
 * @param owner whose it is: an account, or a network
 */
@SuppressWarnings("ArrayRecordComponent") // bytes as they came
public record ListToCheck(
    byte[] content, CheckOptions options, CheckSources sources, String owner) {}
