/** Names as they are read from releases. */
@NullMarked
package org.saola.store.names;

import org.jspecify.annotations.NullMarked;
