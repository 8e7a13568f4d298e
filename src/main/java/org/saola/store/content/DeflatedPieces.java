package org.saola.store.content;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.saola.gzip.Deflated;

/** Deflated pieces in one row: each with its four numbers before it, nothing between them. */
public final class DeflatedPieces {
  private static final int NUMBERS = 4;

  private DeflatedPieces() {}

  public static byte[] encode(Deflated... pieces) {
    int size = 0;
    for (var piece : pieces) {
      size += NUMBERS * Integer.BYTES + piece.content().length;
    }
    var row = ByteBuffer.allocate(size);
    for (var piece : pieces) {
      row.putInt(piece.content().length)
          .putInt(piece.length())
          .putInt(piece.crc())
          .putInt(piece.shift())
          .put(piece.content());
    }
    return row.array();
  }

  public static List<Deflated> decode(byte[] bytes) {
    var pieces = new ArrayList<Deflated>(2);
    var row = ByteBuffer.wrap(bytes);
    while (row.hasRemaining()) {
      var content = new byte[row.getInt()];
      int length = row.getInt();
      int crc = row.getInt();
      int shift = row.getInt();
      row.get(content);
      pieces.add(new Deflated(content, length, crc, shift));
    }
    return pieces;
  }

  /** All pieces of a row, inflated and joined. */
  public static byte[] inflate(byte[] bytes) {
    var plain = new ByteArrayOutputStream();
    decode(bytes).forEach(piece -> plain.writeBytes(piece.inflated()));
    return plain.toByteArray();
  }
}
