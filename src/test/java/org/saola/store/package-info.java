/** Tests of {@code org.saola.store}. */
@NullMarked
package org.saola.store;

import org.jspecify.annotations.NullMarked;
