/** Limits that several servers on one database share. */
@NullMarked
package org.saola.store.limits;

import org.jspecify.annotations.NullMarked;
