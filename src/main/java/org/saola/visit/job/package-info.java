/** Pages on which administrators send files, try and publish them, go back, and see what runs. */
@NullMarked
package org.saola.visit.job;

import org.jspecify.annotations.NullMarked;
