/** The listing rules, section by section. */
@NullMarked
package org.saola.listing;

import org.jspecify.annotations.NullMarked;
