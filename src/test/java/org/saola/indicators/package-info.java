/** Tests of indicators. */
@NullMarked
package org.saola.indicators;

import org.jspecify.annotations.NullMarked;
