/** How people get an account and get into it: signing up and in, and new passwords. */
@NullMarked
package org.saola.visit.account;

import org.jspecify.annotations.NullMarked;
