/** How a group of species fares: the Red List Index as a chart and a table. */
@NullMarked
package org.saola.web.indicator;

import org.jspecify.annotations.NullMarked;
