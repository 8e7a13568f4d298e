/** Tests of {@code org.saola.store.sqlite}. */
@NullMarked
package org.saola.store.sqlite;

import org.jspecify.annotations.NullMarked;
