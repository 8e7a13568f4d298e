/** Tests of checking lists of names. */
@NullMarked
package org.saola.http.upload;

import org.jspecify.annotations.NullMarked;
