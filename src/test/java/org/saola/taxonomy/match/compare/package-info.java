/** Tests of {@code org.saola.taxonomy.match.compare}. */
@NullMarked
package org.saola.taxonomy.match.compare;

import org.jspecify.annotations.NullMarked;
