/** Tests of the way from files to a published release. */
@NullMarked
package org.saola.publish;

import org.jspecify.annotations.NullMarked;
