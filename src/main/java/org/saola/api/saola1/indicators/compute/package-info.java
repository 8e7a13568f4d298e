/** The calculator of indicators: numbers from what is posted, of whatever list. */
@NullMarked
package org.saola.api.saola1.indicators.compute;

import org.jspecify.annotations.NullMarked;
