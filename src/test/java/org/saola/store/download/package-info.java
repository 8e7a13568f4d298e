/** Tests of published bulk downloads. */
@NullMarked
package org.saola.store.download;

import org.jspecify.annotations.NullMarked;
