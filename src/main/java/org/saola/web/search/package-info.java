/** Looking for species by any of their names: results, counts, suggestions. */
@NullMarked
package org.saola.web.search;

import org.jspecify.annotations.NullMarked;
