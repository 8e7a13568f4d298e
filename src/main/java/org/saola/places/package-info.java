/** Countries, territories and regions, and which taxa occur there. */
@NullMarked
package org.saola.places;

import org.jspecify.annotations.NullMarked;
