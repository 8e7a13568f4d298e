/** Tests of the Red List API: its bytes, headers and errors. */
@NullMarked
package org.saola.api.redlist4;

import org.jspecify.annotations.NullMarked;
