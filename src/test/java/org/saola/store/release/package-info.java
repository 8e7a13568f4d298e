/** Tests of what is known of releases and datasets. */
@NullMarked
package org.saola.store.release;

import org.jspecify.annotations.NullMarked;
