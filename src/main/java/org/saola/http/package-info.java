/** Our view of HTTP and the only user of the server library; knows no species. */
@NullMarked
package org.saola.http;

import org.jspecify.annotations.NullMarked;
