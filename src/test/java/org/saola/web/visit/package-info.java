/** Tests of who visits. */
@NullMarked
package org.saola.web.visit;

import org.jspecify.annotations.NullMarked;
