/** Tests of the Red List API v3. */
@NullMarked
package org.saola.api.redlist3;

import org.jspecify.annotations.NullMarked;
