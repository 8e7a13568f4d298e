/** Tests of the demo as it stood on an earlier day. */
@NullMarked
package org.saola.publish.demo;

import org.jspecify.annotations.NullMarked;
