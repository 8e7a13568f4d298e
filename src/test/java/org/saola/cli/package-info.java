/** What the command line shows. */
@NullMarked
package org.saola.cli;

import org.jspecify.annotations.NullMarked;
