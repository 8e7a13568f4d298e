/** What is particular to SQLite: connections, locks, words for failures. */
@NullMarked
package org.saola.store.sqlite;

import org.jspecify.annotations.NullMarked;
