/** Usage must be complete and its sums exact, on every database and whatever happens to it. */
@NullMarked
package org.saola.store.usage;

import org.jspecify.annotations.NullMarked;
