package org.saola.sync;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What the next run has to know of the last complete one.
 *
 * @param upstream the address of the service
 * @param release the label of the release that was made; what another import brought is no mirror
 * @param details what the mirror of this service needs to know, by name
 */
public record MirrorState(
    String upstream, String release, Instant finishedAt, SortedMap<String, String> details) {}
