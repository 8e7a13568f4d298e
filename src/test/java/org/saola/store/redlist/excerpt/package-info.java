/** Tests of {@code org.saola.store.redlist.excerpt}. */
@NullMarked
package org.saola.store.redlist.excerpt;

import org.jspecify.annotations.NullMarked;
