/** Tests of tables of Red List assessments, whatever format they came in, joined to records. */
@NullMarked
package org.saola.ingest.redlist;

import org.jspecify.annotations.NullMarked;
