/** Charts, drawn on the server. */
@NullMarked
package org.saola.web.chart;

import org.jspecify.annotations.NullMarked;
