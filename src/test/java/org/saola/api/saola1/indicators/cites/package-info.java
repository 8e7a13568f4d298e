/** What CITES says of species of the Red List. */
@NullMarked
package org.saola.api.saola1.indicators.cites;

import org.jspecify.annotations.NullMarked;
