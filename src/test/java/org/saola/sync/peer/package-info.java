/** What other servers say of their releases. */
@NullMarked
package org.saola.sync.peer;

import org.jspecify.annotations.NullMarked;
