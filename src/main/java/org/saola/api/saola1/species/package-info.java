/** One species with what all lists say of it, each part with its source. */
@NullMarked
package org.saola.api.saola1.species;

import org.jspecify.annotations.NullMarked;
