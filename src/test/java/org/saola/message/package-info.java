/** What refusals say, in all languages. */
@NullMarked
package org.saola.message;

import org.jspecify.annotations.NullMarked;
