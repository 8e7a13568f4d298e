/** Tests of the command that computes indicators. */
@NullMarked
package org.saola.cli.indicators;

import org.jspecify.annotations.NullMarked;
