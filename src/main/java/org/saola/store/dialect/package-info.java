/** What one kind of database does in its own way; knows nothing of what is kept. */
@NullMarked
package org.saola.store.dialect;

import org.jspecify.annotations.NullMarked;
