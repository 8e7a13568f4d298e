/** The log of what releases changed: written at import, read by everybody who follows. */
@NullMarked
package org.saola.store.changes;

import org.jspecify.annotations.NullMarked;
