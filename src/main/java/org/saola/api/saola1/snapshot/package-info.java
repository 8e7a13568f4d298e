/** Whole releases, for servers that mirror this one. */
@NullMarked
package org.saola.api.saola1.snapshot;

import org.jspecify.annotations.NullMarked;
