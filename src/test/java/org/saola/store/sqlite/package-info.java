@NullMarked
package org.saola.store.sqlite;

import org.jspecify.annotations.NullMarked;
