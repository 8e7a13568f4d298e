/** National and regional lists beside the global one. */
@NullMarked
package org.saola.api.saola1.indicators.national;

import org.jspecify.annotations.NullMarked;
