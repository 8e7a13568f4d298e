/** What the page of a species says of what lists say. */
@NullMarked
package org.saola.web.species;

import org.jspecify.annotations.NullMarked;
