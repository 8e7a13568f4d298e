package org.saola.api.speciesplus1.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.saola.gzip.GzipMember;
import org.saola.store.content.RenditionForm;

/** Takes parts one after the other and makes one body of them. */
public abstract sealed class PartSink {
  /** How many numbers each stored part has: its key; for deflated ones length, CRC, shift too. */
  private static final int PLAIN_NUMBERS = 1;

  private static final int DEFLATED_NUMBERS = 4;

  public static PartSink of(RenditionForm form, boolean gzip, int expectedSize) {
    if (form == RenditionForm.INDEX_JSON) {
      return new Plain(expectedSize);
    }
    return gzip ? new Gzip(expectedSize) : new Inflating(expectedSize * 3);
  }

  public abstract int numbers();

  public abstract void literal(Literal text);

  /** The part with this key; nothing when the record has none. */
  public final void part(Parts parts, int key) {
    var offset = parts.firstOffset();
    for (int part = 0; part < parts.count(); part++) {
      if (parts.number(part, 0) == key) {
        add(parts, part, offset);
        return;
      }
      offset += parts.length(part);
    }
  }

  abstract void add(Parts parts, int part, int offset);

  public abstract byte[] finish();

  /** Plain parts into a plain body. */
  private static final class Plain extends PartSink {
    private final ByteArrayOutputStream out;

    Plain(int expectedSize) {
      out = new ByteArrayOutputStream(expectedSize);
    }

    @Override
    public int numbers() {
      return PLAIN_NUMBERS;
    }

    @Override
    public void literal(Literal text) {
      out.writeBytes(text.plain());
    }

    @Override
    void add(Parts parts, int part, int offset) {
      out.write(parts.bytes(), offset, parts.length(part));
    }

    @Override
    public byte[] finish() {
      return out.toByteArray();
    }
  }

  /** Deflated parts into one gzip member. */
  private static final class Gzip extends PartSink {
    private final GzipMember member;

    Gzip(int expectedSize) {
      member = new GzipMember(expectedSize);
    }

    @Override
    public int numbers() {
      return DEFLATED_NUMBERS;
    }

    @Override
    public void literal(Literal text) {
      if (text.plain().length > 0) {
        member.add(text.deflated());
      }
    }

    @Override
    void add(Parts parts, int part, int offset) {
      member.add(
          ByteBuffer.wrap(parts.bytes(), offset, parts.length(part)),
          parts.number(part, 1),
          parts.number(part, 2),
          parts.number(part, 3));
    }

    @Override
    public byte[] finish() {
      return member.finish();
    }
  }

  /** Deflated parts into a plain body. */
  private static final class Inflating extends PartSink {
    private final ByteArrayOutputStream out;
    private final Inflater inflater = new Inflater(true);

    Inflating(int expectedSize) {
      out = new ByteArrayOutputStream(expectedSize);
    }

    @Override
    public int numbers() {
      return DEFLATED_NUMBERS;
    }

    @Override
    public void literal(Literal text) {
      out.writeBytes(text.plain());
    }

    @Override
    void add(Parts parts, int part, int offset) {
      var plain = new byte[parts.number(part, 1)];
      inflater.reset();
      inflater.setInput(parts.bytes(), offset, parts.length(part));
      try {
        var length = 0;
        while (length < plain.length) {
          var more = inflater.inflate(plain, length, plain.length - length);
          if (more == 0) {
            throw new IllegalStateException("stored part ends too early");
          }
          length += more;
        }
      } catch (DataFormatException e) {
        throw new IllegalStateException("stored part is damaged", e);
      }
      out.writeBytes(plain);
    }

    @Override
    public byte[] finish() {
      inflater.end();
      return out.toByteArray();
    }
  }
}
