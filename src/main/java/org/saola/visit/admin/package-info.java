/** What administrators see and do: usage of all, accounts, tokens, the log of what was done. */
@NullMarked
package org.saola.visit.admin;

import org.jspecify.annotations.NullMarked;
