/** Tests of charts. */
@NullMarked
package org.saola.web.chart;

import org.jspecify.annotations.NullMarked;
