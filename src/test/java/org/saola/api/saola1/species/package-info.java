/** Tests of one species in all lists. */
@NullMarked
package org.saola.api.saola1.species;

import org.jspecify.annotations.NullMarked;
