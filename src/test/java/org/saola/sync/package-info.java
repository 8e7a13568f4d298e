/** Tests of what mirrors have in common. */
@NullMarked
package org.saola.sync;

import org.jspecify.annotations.NullMarked;
