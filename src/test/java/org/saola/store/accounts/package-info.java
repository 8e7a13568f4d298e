/** Tests of {@code org.saola.store.accounts}. */
@NullMarked
package org.saola.store.accounts;

import org.jspecify.annotations.NullMarked;
