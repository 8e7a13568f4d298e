/** Forms with files. */
@NullMarked
package org.saola.http.upload;

import org.jspecify.annotations.NullMarked;
