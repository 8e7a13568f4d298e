/** How all parts of the store talk to the database. */
@NullMarked
package org.saola.store.sql;

import org.jspecify.annotations.NullMarked;
