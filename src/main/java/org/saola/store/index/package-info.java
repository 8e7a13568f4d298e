/**
 * Building blocks of the indexes in memory: numbers and texts in columns, read and written as a
 * whole.
 */
@NullMarked
package org.saola.store.index;

import org.jspecify.annotations.NullMarked;
