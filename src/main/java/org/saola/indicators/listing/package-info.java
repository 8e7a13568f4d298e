/** Threatened species and the appendices of CITES: how long they wait, and which are in none. */
@NullMarked
package org.saola.indicators.listing;

import org.jspecify.annotations.NullMarked;
