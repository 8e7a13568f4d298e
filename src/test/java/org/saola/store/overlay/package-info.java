/** Reasons of changes of categories. */
@NullMarked
package org.saola.store.overlay;

import org.jspecify.annotations.NullMarked;
