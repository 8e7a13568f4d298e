/** In which years categories changed, and why, as people say; what imports don't touch. */
@NullMarked
package org.saola.store.overlay;

import org.jspecify.annotations.NullMarked;
