/** Tests of commands about species. */
@NullMarked
package org.saola.cli.species;

import org.jspecify.annotations.NullMarked;
