/** The names of the taxa of a release, noted while it is made, so that they are read at once. */
@NullMarked
package org.saola.store.nameindex;

import org.jspecify.annotations.NullMarked;
