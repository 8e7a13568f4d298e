/** The command line: one command for each verb. */
@NullMarked
package org.saola.cli;

import org.jspecify.annotations.NullMarked;
