/** Who gets at the files that are kept: their owner alone. */
@NullMarked
package org.saola.store.rights;

import org.jspecify.annotations.NullMarked;
