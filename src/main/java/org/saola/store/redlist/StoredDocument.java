package org.saola.store.redlist;

import java.io.ByteArrayOutputStream;
import org.saola.gzip.Deflated;

/** A document that is completed by the day on which it is read. */
public record StoredDocument(Deflated beforeDate, Deflated afterDate) {

  /** The document as it was before it was compressed, without a day. */
  public byte[] withoutDate() {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(beforeDate.inflated());
    whole.writeBytes(afterDate.inflated());
    return whole.toByteArray();
  }
}
