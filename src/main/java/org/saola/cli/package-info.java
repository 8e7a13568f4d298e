/** The command line: one command for each verb. Those about the database as a whole are here. */
@NullMarked
package org.saola.cli;

import org.jspecify.annotations.NullMarked;
