/** Differences of documents and what they mean. */
@NullMarked
package org.saola.changes;

import org.jspecify.annotations.NullMarked;
