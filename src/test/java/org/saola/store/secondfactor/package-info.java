/** Tests of what holders show besides their password. */
@NullMarked
package org.saola.store.secondfactor;

import org.jspecify.annotations.NullMarked;
