/** The page on which people decide how the names of both lists relate. */
@NullMarked
package org.saola.visit.review;

import org.jspecify.annotations.NullMarked;
