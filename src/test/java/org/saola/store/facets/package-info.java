/** What counts the values of facets. */
@NullMarked
package org.saola.store.facets;

import org.jspecify.annotations.NullMarked;
