/** Parts that pages share. */
@NullMarked
package org.saola.web.part;

import org.jspecify.annotations.NullMarked;
