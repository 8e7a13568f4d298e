/** The server: its options, and commands about what it sends. */
@NullMarked
package org.saola.cli.server;

import org.jspecify.annotations.NullMarked;
