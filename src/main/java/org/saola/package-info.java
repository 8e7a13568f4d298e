/** Saola's entry point; {@code ARCHITECTURE.md} is the map of the packages below. */
@NullMarked
package org.saola;

import org.jspecify.annotations.NullMarked;
