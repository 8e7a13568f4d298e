/** Told steps of listings, beside what was computed. */
@NullMarked
package org.saola.status.why;

import org.jspecify.annotations.NullMarked;
