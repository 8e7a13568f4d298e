package org.saola.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.saola.progress.Progress;

/** One file of an input; can be read as often as needed while its {@link InputFiles} are open. */
public final class InputFile {

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Source {
    InputStream open() throws IOException;
  }

  private static final int BUFFER_BYTES = 1 << 16;

  private final String name;
  private final long size;
  private final Source source;
  private final @Nullable Path path;

  /**
   * A file.
   *
   * @param name path inside the folder or archive, with {@code /} between folders
   * @param size in bytes, unpacked
   */
  public InputFile(String name, long size, Source source) {
    this(name, size, source, null);
  }

  private InputFile(String name, long size, Source source, @Nullable Path path) {
    this.name = name;
    this.size = size;
    this.source = source;
    this.path = path;
  }

  /** A file on disk. */
  static InputFile of(String name, Path path) throws IOException {
    return new InputFile(name, Files.size(path), () -> Files.newInputStream(path), path);
  }

  /** Where it lies on disk; null when it is inside an archive. */
  @Nullable Path path() {
    return path;
  }

  /** Path inside the folder or archive, with {@code /} between folders. */
  public String name() {
    return name;
  }

  /** Unpacked size in bytes. */
  public long size() {
    return size;
  }

  /** The same file under another name, which issues then show. */
  public InputFile named(String otherName) {
    return new InputFile(otherName, size, source, path);
  }

  /** The same file; whoever reads it moves {@code step} on, counted in KB. */
  public InputFile countedBy(Progress.Step step) {
    return new InputFile(name, size, () -> CountedStream.showing(source.open(), step));
  }

  /**
   * The bytes from the beginning.
   *
   * @throws RefusedInput when the file can't be opened; the stream throws it too, when the archive
   *     turns out to be damaged or holds more than it says
   */
  public InputStream open() {
    try {
      return source.open();
    } catch (NoSuchFileException _) {
      throw new RefusedInput("%s has vanished; start the import again".formatted(name));
    } catch (AccessDeniedException _) {
      throw new RefusedInput("%s may not be read; allow reading it".formatted(name));
    } catch (IOException problem) {
      throw new UncheckedIOException(name + " can't be opened", problem);
    }
  }

  /** SHA-256 of the bytes, in lower-case hexadecimal. */
  public String sha256() {
    var digest = newSha256();
    var buffer = new byte[BUFFER_BYTES];
    try (var bytes = open()) {
      for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(name + " can't be read", problem);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest newSha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
