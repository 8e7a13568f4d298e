/** What people read on a terminal. */
@NullMarked
package org.saola.terminal;

import org.jspecify.annotations.NullMarked;
