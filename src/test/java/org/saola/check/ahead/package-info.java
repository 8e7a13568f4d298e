/** Tests of what is computed ahead. */
@NullMarked
package org.saola.check.ahead;

import org.jspecify.annotations.NullMarked;
