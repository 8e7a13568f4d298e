/** The page on which the holder of an account says which taxa to follow. */
@NullMarked
package org.saola.visit.watch;

import org.jspecify.annotations.NullMarked;
