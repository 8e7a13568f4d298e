/** The letters that people get by mail, and the one rule for how many these are. */
@NullMarked
package org.saola.visit.letter;

import org.jspecify.annotations.NullMarked;
