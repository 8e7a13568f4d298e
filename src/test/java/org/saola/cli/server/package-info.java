/** Tests of the server: its options and the wiring of all it serves. */
@NullMarked
package org.saola.cli.server;

import org.jspecify.annotations.NullMarked;
