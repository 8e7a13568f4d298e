/** Pages of indicators and of the quality of data. */
@NullMarked
package org.saola.web.indicator;

import org.jspecify.annotations.NullMarked;
