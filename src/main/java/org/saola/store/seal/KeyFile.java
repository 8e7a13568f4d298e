package org.saola.store.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.saola.store.sql.DatabaseException;

/** The file with the key that seals secrets: 64 hexadecimal digits, for its owner only. */
final class KeyFile {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-fA-F]{64}");
  private static final int KEY_BYTES = 32;

  private final Path file;

  KeyFile(Path file) {
    this.file = file.toAbsolutePath();
  }

  /**
   * The key; empty when there is no such file.
   *
   * @throws DatabaseException if the file holds no key, or can't be read
   */
  Optional<byte[]> read() {
    if (Files.notExists(file)) {
      return Optional.empty();
    }
    try {
      var text = Files.readString(file, US_ASCII).strip();
      if (!SHAPE.matcher(text).matches()) {
        throw new DatabaseException(
            file + " holds no key, which has 64 hexadecimal digits; put the right one back", null);
      }
      return Optional.of(HexFormat.of().parseHex(text));
    } catch (IOException e) {
      throw failed("read", e);
    }
  }

  /** The key, made now when there is none; the same for all processes that ask at once. */
  byte[] readOrMake() {
    return read()
        .orElseGet(() -> {
          make();
          return read().orElseThrow();
        });
  }

  /** Writes elsewhere first: nobody ever sees half a key. */
  private void make() {
    var key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    try {
      var folder = Files.createDirectories(file.getParent());
      // of its owner only, as every file that is made so
      var draft = Files.createTempFile(folder, "secret", ".key");
      try {
        write(draft, HexFormat.of().formatHex(key) + "\n");
        Files.createLink(file, draft);
      } finally {
        Files.delete(draft);
      }
    } catch (FileAlreadyExistsException _) {
      // another process was faster; its key counts
    } catch (IOException e) {
      throw failed("made", e);
    }
  }

  private static void write(Path draft, String text) throws IOException {
    try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(text.getBytes(US_ASCII)));
      channel.force(true);
    }
  }

  private DatabaseException failed(String what, IOException cause) {
    return new DatabaseException(
        "the key file %s can't be %s: %s"
            .formatted(
                file,
                what,
                cause instanceof FileSystemException system && system.getReason() != null
                    ? system.getReason()
                    : cause),
        cause);
  }

  @Override
  public String toString() {
    return file.toString();
  }
}
