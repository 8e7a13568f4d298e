/** Species+ records derived from packages, compared with recorded answers. */
@NullMarked
package org.saola.speciesplus;

import org.jspecify.annotations.NullMarked;
