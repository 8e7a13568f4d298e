/** Tests of what all parts of the store share. */
@NullMarked
package org.saola.store.sql;

import org.jspecify.annotations.NullMarked;
