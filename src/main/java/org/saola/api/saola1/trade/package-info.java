/** Which documents a movement of a specimen needs, and why. */
@NullMarked
package org.saola.api.saola1.trade;

import org.jspecify.annotations.NullMarked;
