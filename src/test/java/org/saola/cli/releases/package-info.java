/** Tests of commands that make, list, take back and export releases. */
@NullMarked
package org.saola.cli.releases;

import org.jspecify.annotations.NullMarked;
