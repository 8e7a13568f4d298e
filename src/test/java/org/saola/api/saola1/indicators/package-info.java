/** Tests of indicators of groups. */
@NullMarked
package org.saola.api.saola1.indicators;

import org.jspecify.annotations.NullMarked;
