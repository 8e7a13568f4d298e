/** National and regional lists beside the global one. */
@NullMarked
package org.saola.indicators.national;

import org.jspecify.annotations.NullMarked;
