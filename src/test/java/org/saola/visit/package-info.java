/** Tests of who visits. */
@NullMarked
package org.saola.visit;

import org.jspecify.annotations.NullMarked;
