/** Tests of what was in force on a day. */
@NullMarked
package org.saola.status;

import org.jspecify.annotations.NullMarked;
