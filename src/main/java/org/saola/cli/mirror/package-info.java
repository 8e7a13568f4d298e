/** Commands and schedules that copy other services. */
@NullMarked
package org.saola.cli.mirror;

import org.jspecify.annotations.NullMarked;
