/** What every part of a release can do: be written, carried over, loaded, checked and removed. */
@NullMarked
package org.saola.store.part;

import org.jspecify.annotations.NullMarked;
