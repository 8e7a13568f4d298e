/** What is particular to PostgreSQL: connections, locks, words for failures. */
@NullMarked
package org.saola.store.postgres;

import org.jspecify.annotations.NullMarked;
