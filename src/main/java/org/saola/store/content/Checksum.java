package org.saola.store.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * The CRC-32C of all that a row says, its key included, so that neither changed bits nor a row in
 * another one's place are taken for what was written.
 */
public final class Checksum {
  private final CRC32C crc = new CRC32C();

  /** Of bytes under a key. */
  public static int of(long key, byte[] content) {
    return new Checksum().add(key).add(content).value();
  }

  public Checksum add(long number) {
    crc.update(ByteBuffer.allocate(Long.BYTES).putLong(number).flip());
    return this;
  }

  /** With their length, so that no two rows look the same. */
  public Checksum add(byte[] bytes) {
    add(bytes.length);
    crc.update(bytes);
    return this;
  }

  public Checksum add(@Nullable String text) {
    return text == null ? add(-1) : add(text.getBytes(UTF_8));
  }

  public int value() {
    return (int) crc.getValue();
  }
}
