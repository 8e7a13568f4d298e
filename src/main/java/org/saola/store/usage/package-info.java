/** Who asked for what: a row for each request, sums of each day, shares of releases handed out. */
@NullMarked
package org.saola.store.usage;

import org.jspecify.annotations.NullMarked;
