/** What paths ask for: the shapes that they have, and what lies where. */
@NullMarked
package org.saola.http.path;

import org.jspecify.annotations.NullMarked;
