/** Who may ask: accounts, roles, tokens; knows no species and no HTTP. */
@NullMarked
package org.saola.access;

import org.jspecify.annotations.NullMarked;
