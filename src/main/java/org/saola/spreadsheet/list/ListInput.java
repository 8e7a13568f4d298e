package org.saola.spreadsheet.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A list as it was sent; it can be read from its beginning as often as needed. */
@FunctionalInterface
public interface ListInput {
  /** Its bytes. */
  InputStream open() throws IOException;

  /** One in memory. */
  static ListInput of(byte[] content) {
    return () -> new ByteArrayInputStream(content);
  }
}
