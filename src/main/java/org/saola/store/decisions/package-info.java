/** What people decided of links between taxa. */
@NullMarked
package org.saola.store.decisions;

import org.jspecify.annotations.NullMarked;
