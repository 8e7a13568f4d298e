/** Tests of this package. */
@NullMarked
package org.saola.store.sql;

import org.jspecify.annotations.NullMarked;
