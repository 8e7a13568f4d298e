/** Taxa whose changes people follow. */
@NullMarked
package org.saola.store.watch;

import org.jspecify.annotations.NullMarked;
