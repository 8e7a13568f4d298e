/** The pages of an account: tokens, usage, profile, password, and one's own data. */
@NullMarked
package org.saola.visit.dashboard;

import org.jspecify.annotations.NullMarked;
