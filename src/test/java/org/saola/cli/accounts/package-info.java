/** Tests of commands about accounts, tokens and what they did. */
@NullMarked
package org.saola.cli.accounts;

import org.jspecify.annotations.NullMarked;
