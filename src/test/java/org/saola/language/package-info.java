/** Texts and their order. */
@NullMarked
package org.saola.language;

import org.jspecify.annotations.NullMarked;
