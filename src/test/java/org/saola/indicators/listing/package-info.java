/** Tests of what indicators tell of listings. */
@NullMarked
package org.saola.indicators.listing;

import org.jspecify.annotations.NullMarked;
