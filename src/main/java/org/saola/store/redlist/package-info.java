/** The documents and the index of a Red List release. */
@NullMarked
package org.saola.store.redlist;

import org.jspecify.annotations.NullMarked;
