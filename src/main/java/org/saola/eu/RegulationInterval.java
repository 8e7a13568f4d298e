package org.saola.eu;

import java.util.Set;

/**
 * A time in which the same EU regulations were in force.
 *
 * @param open whether it has no end
 * @param regulationIds events
 */
record RegulationInterval(boolean open, Set<Integer> regulationIds) {}
