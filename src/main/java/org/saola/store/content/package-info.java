/** What tables hold as bytes: keyed, in chunks, in deflated pieces, written in batches. */
@NullMarked
package org.saola.store.content;

import org.jspecify.annotations.NullMarked;
