/**
 * What of documents is asked of thousands at once, kept beside them, so that they need not be read.
 */
@NullMarked
package org.saola.store.redlist.excerpt;

import org.jspecify.annotations.NullMarked;
