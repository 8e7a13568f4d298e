package org.saola.store.redlist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.saola.gzip.Deflated;

/** A document that is completed by the day on which it is read. */
public record StoredDocument(Deflated beforeDate, Deflated afterDate) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMMM yyyy", Locale.ENGLISH);

  /** The document, as it was read on a day. */
  public String textOn(LocalDate accessed) {
    return new String(beforeDate.inflated(), UTF_8)
        + DAY.format(accessed)
        + new String(afterDate.inflated(), UTF_8);
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
