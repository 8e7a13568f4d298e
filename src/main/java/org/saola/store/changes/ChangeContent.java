package org.saola.store.changes;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.saola.changes.Change;
import org.saola.changes.ChangeText;
import org.saola.store.content.Checksum;

/** The JSON of a change as it is stored: a byte that says how, then the JSON, deflated if long. */
public final class ChangeContent {
  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;

  /** Shorter ones are sooner read as they are than inflated. */
  private static final int LONG = 2000;

  private ChangeContent() {}

  static byte[] encode(Change change) {
    var json = ChangeText.withoutBeginning(change);
    return json.length < LONG ? marked(PLAIN, json, json.length) : deflated(json);
  }

  private static byte[] deflated(byte[] json) {
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setInput(json);
      deflater.finish();
      var buffer = new byte[json.length];
      int length = deflater.deflate(buffer);
      return deflater.finished()
          ? marked(DEFLATED, buffer, length)
          : marked(PLAIN, json, json.length);
    } finally {
      deflater.end();
    }
  }

  private static byte[] marked(byte mark, byte[] content, int length) {
    var stored = new byte[length + 1];
    stored[0] = mark;
    System.arraycopy(content, 0, stored, 1, length);
    return stored;
  }

  /** Of a whole row. */
  public static int checksum(long key, int kind, int taxonId, byte[] stored) {
    return new Checksum().add(key).add(kind).add(taxonId).add(stored).value();
  }

  /**
   * The JSON, after a beginning that is not stored.
   *
   * @throws DataFormatException if the content is damaged
   */
  static byte[] decode(byte[] beginning, byte[] stored) throws DataFormatException {
    if (stored[0] == PLAIN) {
      var json = Arrays.copyOf(beginning, beginning.length + stored.length - 1);
      System.arraycopy(stored, 1, json, beginning.length, stored.length - 1);
      return json;
    }
    return inflated(beginning, stored);
  }

  private static byte[] inflated(byte[] beginning, byte[] stored) throws DataFormatException {
    var inflater = new Inflater(true);
    try {
      inflater.setInput(stored, 1, stored.length - 1);
      var json = Arrays.copyOf(beginning, beginning.length + 4 * stored.length);
      int length = beginning.length;
      while (!inflater.finished()) {
        if (length == json.length) {
          json = Arrays.copyOf(json, 2 * length);
        }
        int count = inflater.inflate(json, length, json.length - length);
        if (count == 0 && inflater.needsInput()) {
          throw new DataFormatException("the end of a change is missing");
        }
        length += count;
      }
      return Arrays.copyOf(json, length);
    } finally {
      inflater.end();
    }
  }
}
