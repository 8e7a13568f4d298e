/** Where requests begin and end on a connection, read strictly (RFC 9112). */
@NullMarked
package org.saola.http.framing;

import org.jspecify.annotations.NullMarked;
