package org.saola.sync.redlist;

import java.io.InputStream;
import java.util.Iterator;

/** Documents one after another, a line each; only the current one is in memory. */
final class DocumentStream extends InputStream {
  private final Iterator<byte[]> documents;
  private byte[] current = new byte[0];
  private int at;

  DocumentStream(Iterator<byte[]> documents) {
    this.documents = documents;
  }

  private boolean exhausted() {
    while (at > current.length || current.length == 0) {
      if (!documents.hasNext()) {
        return true;
      }
      current = documents.next();
      at = 0;
    }
    return false;
  }

  @Override
  public int read() {
    if (exhausted()) {
      return -1;
    }
    int index = at++;
    return index < current.length ? current[index] & 0xff : '\n';
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (exhausted()) {
      return -1;
    }
    int count = Math.min(length, current.length - at);
    if (count == 0) {
      at++;
      buffer[offset] = '\n';
      return 1;
    }
    System.arraycopy(current, at, buffer, offset, count);
    at += count;
    return count;
  }
}
