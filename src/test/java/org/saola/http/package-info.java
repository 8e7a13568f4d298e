/** The server and its parts, over real sockets. */
@NullMarked
package org.saola.http;

import org.jspecify.annotations.NullMarked;
