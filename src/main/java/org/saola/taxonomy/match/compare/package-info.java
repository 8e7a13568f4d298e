/** How letters, authors and keys of names compare. */
@NullMarked
package org.saola.taxonomy.match.compare;

import org.jspecify.annotations.NullMarked;
