/** Tests of a server from its start to its end. */
@NullMarked
package org.saola.site.running;

import org.jspecify.annotations.NullMarked;
