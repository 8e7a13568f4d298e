/** Checks a whole database: whether everything in it is as it was written. */
@NullMarked
package org.saola.store.verify;

import org.jspecify.annotations.NullMarked;
