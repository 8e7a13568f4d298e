/**
 * Lists of names that people send, checked against both lists: the same out, with columns added.
 */
@NullMarked
package org.saola.check;

import org.jspecify.annotations.NullMarked;
