/** Tests of what all lists say of one taxon. */
@NullMarked
package org.saola.species;

import org.jspecify.annotations.NullMarked;
