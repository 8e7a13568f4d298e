/** Import sets of SIS Connect, in which assessors hand in assessments: a folder or zip of CSVs. */
@NullMarked
package org.saola.ingest.sisconnect;

import org.jspecify.annotations.NullMarked;
