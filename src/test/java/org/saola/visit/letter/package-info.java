/** Tests of the rule for letters. */
@NullMarked
package org.saola.visit.letter;

import org.jspecify.annotations.NullMarked;
