package org.saola.redlist;

import org.jspecify.annotations.Nullable;

/**
 * A group of taxa whose species were, or are to be, assessed without exception.
 *
 * @param high whether it is shown as a group of its own
 * @param comprehensive whether all of its species were assessed
 * @param higherName the group it is shown in; null when there is none
 */
public record ComprehensiveGroup(
    String name, boolean high, boolean comprehensive, @Nullable String higherName) {}
