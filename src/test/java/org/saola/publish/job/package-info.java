/** Tests of jobs that run in a server. */
@NullMarked
package org.saola.publish.job;

import org.jspecify.annotations.NullMarked;
