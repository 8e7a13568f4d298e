/** How far long work is, told by whoever does it. */
@NullMarked
package org.saola.progress;

import org.jspecify.annotations.NullMarked;
