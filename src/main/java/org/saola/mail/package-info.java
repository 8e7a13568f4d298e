/** Sends mail; uses nothing else of ours. */
@NullMarked
package org.saola.mail;

import org.jspecify.annotations.NullMarked;
