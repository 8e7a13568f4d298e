/** What commands share: the data directory, progress, refusals in words. */
@NullMarked
package org.saola.cli.terminal;

import org.jspecify.annotations.NullMarked;
