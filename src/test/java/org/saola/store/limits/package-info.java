/** Limits that several servers share. */
@NullMarked
package org.saola.store.limits;

import org.jspecify.annotations.NullMarked;
