/** The pages of an account: tokens, usage, profile, password, and one's own data. */
@NullMarked
package org.saola.web.dashboard;

import org.jspecify.annotations.NullMarked;
