/**
 * The law as it stood on any day, computed anew from primary records: which rows were in force,
 * which quotas, suspensions and decisions. Published records are not enough for that, because
 * populations and hidden changes are not in them.
 */
@NullMarked
package org.saola.status.law;

import org.jspecify.annotations.NullMarked;
