/** What CITES says of species of the Red List, by the names of both. */
@NullMarked
package org.saola.api.saola1.indicators.cites;

import org.jspecify.annotations.NullMarked;
