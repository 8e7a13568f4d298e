/** The command that computes indicators of groups of species. */
@NullMarked
package org.saola.cli.indicators;

import org.jspecify.annotations.NullMarked;
