/** Tests of what looks after the database itself. */
@NullMarked
package org.saola.cli.upkeep;

import org.jspecify.annotations.NullMarked;
