/**
 * Where releases are kept; the only user of SQL. One set of repositories for SQLite and PostgreSQL.
 */
@NullMarked
package org.saola.store;

import org.jspecify.annotations.NullMarked;
