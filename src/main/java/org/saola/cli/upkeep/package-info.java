/** Commands that look after the database itself: its secrets, its files, whether it is whole. */
@NullMarked
package org.saola.cli.upkeep;

import org.jspecify.annotations.NullMarked;
