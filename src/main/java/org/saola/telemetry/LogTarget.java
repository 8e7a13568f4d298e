package org.saola.telemetry;

import java.io.IOException;
import java.io.OutputStream;

/** Where log lines go. Used by one thread. */
interface LogTarget extends AutoCloseable {

  /** Where to write now; asked for again before each batch of lines. */
  OutputStream open() throws IOException;

  @Override
  void close() throws IOException;

  /** A stream that is somebody else's, and is left open. */
  static LogTarget of(OutputStream stream) {
    return new LogTarget() {
      @Override
      public OutputStream open() {
        return stream;
      }

      @Override
      public void close() {}
    };
  }
}
