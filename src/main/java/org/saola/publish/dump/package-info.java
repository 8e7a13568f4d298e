/** The bulk dumps of a release: written into files, and published for download. */
@NullMarked
package org.saola.publish.dump;

import org.jspecify.annotations.NullMarked;
