/** Names are looked up as users do it. */
@NullMarked
package org.saola.cli.names;

import org.jspecify.annotations.NullMarked;
