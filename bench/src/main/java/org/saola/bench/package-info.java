/** JMH benchmarks of what an import spends its time on: deriving listings and rendering answers. */
@NullMarked
package org.saola.bench;

import org.jspecify.annotations.NullMarked;
