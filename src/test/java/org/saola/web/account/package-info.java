/** Tests of the rules for accounts on pages. */
@NullMarked
package org.saola.web.account;

import org.jspecify.annotations.NullMarked;
