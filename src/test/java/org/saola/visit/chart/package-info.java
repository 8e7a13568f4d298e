/** Tests of charts. */
@NullMarked
package org.saola.visit.chart;

import org.jspecify.annotations.NullMarked;
