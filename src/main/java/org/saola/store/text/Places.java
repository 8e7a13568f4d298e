package org.saola.store.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/** In which assessments a word is, and in which narratives of each. */
final class Places {
  private int[] places = new int[2];
  private short[] narratives = new short[2];
  private int size;

  /**
   * Adds one.
   *
   * @param place not below the last one
   * @param narrative its number
   * @return whether the assessment is another one than the last
   */
  boolean add(int place, int narrative) {
    short bit = (short) (1 << narrative);
    if (size > 0 && places[size - 1] == place) {
      narratives[size - 1] |= bit;
      return false;
    }
    if (size == places.length) {
      places = Arrays.copyOf(places, 2 * size);
      narratives = Arrays.copyOf(narratives, 2 * size);
    }
    places[size] = place;
    narratives[size++] = bit;
    return true;
  }

  void write(DataOutput output) throws IOException {
    output.writeInt(size);
    for (int i = 0; i < size; i++) {
      output.writeInt(places[i]);
      output.writeShort(narratives[i]);
    }
  }

  static Places read(DataInput input) throws IOException {
    var read = new Places();
    read.size = input.readInt();
    read.places = new int[read.size];
    read.narratives = new short[read.size];
    for (int i = 0; i < read.size; i++) {
      read.places[i] = input.readInt();
      read.narratives[i] = input.readShort();
    }
    return read;
  }

  /** Adds all to a bitmap for each narrative. */
  void addTo(RoaringBitmap[] bitmaps) {
    for (int i = 0; i < size; i++) {
      for (int left = narratives[i]; left != 0; left &= left - 1) {
        bitmaps[Integer.numberOfTrailingZeros(left)].add(places[i]);
      }
    }
  }
}
