/** Tests of mail, with a mail server of their own. */
@NullMarked
package org.saola.mail;

import org.jspecify.annotations.NullMarked;
