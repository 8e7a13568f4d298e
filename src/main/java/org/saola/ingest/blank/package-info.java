/** Blanks that programs write as words, such as the {@code NA} of R. */
@NullMarked
package org.saola.ingest.blank;

import org.jspecify.annotations.NullMarked;
