/** Tests of secrets in the database. */
@NullMarked
package org.saola.store.seal;

import org.jspecify.annotations.NullMarked;
