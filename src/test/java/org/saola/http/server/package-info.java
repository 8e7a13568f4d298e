/** Tests of the server itself: connections, limits, the event loop, writing of responses. */
@NullMarked
package org.saola.http.server;

import org.jspecify.annotations.NullMarked;
