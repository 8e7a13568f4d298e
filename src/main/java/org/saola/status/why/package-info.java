/** Why the law says of a taxon what it says: told steps, put in order for people. */
@NullMarked
package org.saola.status.why;

import org.jspecify.annotations.NullMarked;
