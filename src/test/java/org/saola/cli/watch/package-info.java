/** Following the changes of taxa, on whole servers. */
@NullMarked
package org.saola.cli.watch;

import org.jspecify.annotations.NullMarked;
