/** Tests of what documents of the Red List tell. */
@NullMarked
package org.saola.store.redlist.record;

import org.jspecify.annotations.NullMarked;
