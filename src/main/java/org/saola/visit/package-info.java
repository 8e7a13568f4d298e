/** Who visits a page, whether they may, and whether what they send comes from a form of ours. */
@NullMarked
package org.saola.visit;

import org.jspecify.annotations.NullMarked;
