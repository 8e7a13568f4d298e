/** Commands that look after the database itself: its secrets. */
@NullMarked
package org.saola.cli.upkeep;

import org.jspecify.annotations.NullMarked;
