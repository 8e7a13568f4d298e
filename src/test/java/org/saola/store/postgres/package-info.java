/** Tests of {@code org.saola.store.postgres}. */
@NullMarked
package org.saola.store.postgres;

import org.jspecify.annotations.NullMarked;
