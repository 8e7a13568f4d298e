/** The page of one species: what all lists say of it, on a day. */
@NullMarked
package org.saola.web.species;

import org.jspecify.annotations.NullMarked;
