/** Tests of {@code org.saola.access}. */
@NullMarked
package org.saola.access;

import org.jspecify.annotations.NullMarked;
