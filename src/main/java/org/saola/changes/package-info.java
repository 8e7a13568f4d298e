/**
 * What differs between two versions of a record, field by field, and what that means to people.
 * Works on JSON trees alone; neither reads nor writes.
 */
@NullMarked
package org.saola.changes;

import org.jspecify.annotations.NullMarked;
