/**
 * Secrets that the program must be able to read again, kept so that a copy of the database has
 * none.
 */
@NullMarked
package org.saola.store.seal;

import org.jspecify.annotations.NullMarked;
