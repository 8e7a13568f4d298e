/** Tests of the page on which names are reviewed. */
@NullMarked
package org.saola.visit.review;

import org.jspecify.annotations.NullMarked;
