/** What the law and the Red List said of a taxon on a given day. */
@NullMarked
package org.saola.status;

import org.jspecify.annotations.NullMarked;
