/** Tests of signing up. */
@NullMarked
package org.saola.store.signup;

import org.jspecify.annotations.NullMarked;
