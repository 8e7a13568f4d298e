package org.saola.store.redlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import org.saola.gzip.Deflated;
import org.saola.redlist.Assessment;
import org.saola.redlist.RedListCitation;
import org.saola.store.redlist.record.RecordReader;

/** A document that is completed by the day on which it is read. */
public record StoredDocument(Deflated beforeDate, Deflated afterDate) {

  /** The document, as it was read on a day. */
  public String textOn(LocalDate accessed) {
    return new String(beforeDate.inflated(), UTF_8)
        + RedListCitation.day(accessed)
        + new String(afterDate.inflated(), UTF_8);
  }

  /** The record that it tells. */
  public Assessment assessment() {
    return RecordReader.assessment(withoutDate());
  }

  /** The same without a day, for those who need the beginning only. */
  public InputStream opened() {
    return new SequenceInputStream(beforeDate.opened(), afterDate.opened());
  }

  /** The document as it was before it was compressed, without a day. */
  public byte[] withoutDate() {
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(beforeDate.inflated());
    whole.writeBytes(afterDate.inflated());
    return whole.toByteArray();
  }
}
