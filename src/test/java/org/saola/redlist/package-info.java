/** Tests of what the Red List says, without any store. */
@NullMarked
package org.saola.redlist;

import org.jspecify.annotations.NullMarked;
