/** Tests of the rule for letters. */
@NullMarked
package org.saola.web.letter;

import org.jspecify.annotations.NullMarked;
