/** The names of releases in memory: by them taxa are looked up, searched and related. */
@NullMarked
package org.saola.store.names;

import org.jspecify.annotations.NullMarked;
