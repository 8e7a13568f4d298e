/** Commands that answer of what is held: names, species, their law, indicators. */
@NullMarked
package org.saola.cli.lookup;

import org.jspecify.annotations.NullMarked;
