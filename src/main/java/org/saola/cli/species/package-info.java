/** Commands about species: one of them, or a list of names. */
@NullMarked
package org.saola.cli.species;

import org.jspecify.annotations.NullMarked;
