/** What only the EU wildlife trade regulations have: intervals of regulations, decisions. */
@NullMarked
package org.saola.eu;

import org.jspecify.annotations.NullMarked;
