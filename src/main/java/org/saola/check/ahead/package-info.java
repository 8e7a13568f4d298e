/** What takes long for each of many elements, done by all processors and handed out in order. */
@NullMarked
package org.saola.check.ahead;

import org.jspecify.annotations.NullMarked;
