/** Indicators of groups of species, with all that is needed to check them. */
@NullMarked
package org.saola.api.saola1.indicators;

import org.jspecify.annotations.NullMarked;
