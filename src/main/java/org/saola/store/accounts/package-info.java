/** Accounts, their tokens and sessions, what guards them, and the log of what was done to them. */
@NullMarked
package org.saola.store.accounts;

import org.jspecify.annotations.NullMarked;
