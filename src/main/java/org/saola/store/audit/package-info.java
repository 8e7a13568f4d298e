/** What was done to accounts, tokens and webhooks, and by whom. */
@NullMarked
package org.saola.store.audit;

import org.jspecify.annotations.NullMarked;
