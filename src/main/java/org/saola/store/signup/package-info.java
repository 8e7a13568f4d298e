/** People who signed up, until they show that their address is theirs. */
@NullMarked
package org.saola.store.signup;

import org.jspecify.annotations.NullMarked;
