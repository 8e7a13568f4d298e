/** One species with what all lists say of it: found, related and read, before anybody words it. */
@NullMarked
package org.saola.species;

import org.jspecify.annotations.NullMarked;
