/** Charts, drawn on the server. */
@NullMarked
package org.saola.visit.chart;

import org.jspecify.annotations.NullMarked;
