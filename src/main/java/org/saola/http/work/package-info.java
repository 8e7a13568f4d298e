/** What answering costs: what can be said at once, and the work that is left for other threads. */
@NullMarked
package org.saola.http.work;

import org.jspecify.annotations.NullMarked;
