/** Tests of telling others of changes. */
@NullMarked
package org.saola.webhook;

import org.jspecify.annotations.NullMarked;
