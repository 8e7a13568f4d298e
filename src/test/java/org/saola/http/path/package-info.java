/** Tests of what lies at which path. */
@NullMarked
package org.saola.http.path;

import org.jspecify.annotations.NullMarked;
