package org.saola.store.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where uploaded files lie: in the data directory, readable by its owner alone. A file bears its
 * name once it is whole and was checked; before it is one that is coming.
 */
final class UploadFolder {
  private static final String NODE = "node";
  private static final String COMING = ".coming";

  /** What must stay free on the disk, in bytes. */
  private static final long RESERVE = 256L << 20;

  private static final int BUFFER = 1 << 16;

  private final Path path;

  UploadFolder(Path dataDirectory) {
    path = dataDirectory.resolve("uploads");
  }

  /** What this server is called among those that share a database: made once, for ever. */
  String node() throws IOException {
    Files.createDirectories(path, ownerOnly("rwx------"));
    var file = path.resolve(NODE);
    if (!Files.exists(file)) {
      var unfinished = path.resolve(NODE + "." + UUID.randomUUID());
      Files.writeString(unfinished, UUID.randomUUID().toString());
      try {
        publish(unfinished, file);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    }
    return Files.readString(file, UTF_8);
  }

  /** Of several who begin at once the first is heard, also where there are no hard links. */
  private static void publish(Path unfinished, Path file) throws IOException {
    try {
      Files.createLink(file, unfinished);
    } catch (UnsupportedOperationException | IOException _) {
      if (!Files.exists(file)) {
        Files.move(unfinished, file);
      }
    }
  }

  /** The whole file of an upload, named so that no name leads out of its folder. */
  Path file(Upload upload) {
    var safe = upload.name().replaceAll("[^A-Za-z0-9._()+-]", "_").replaceFirst("^\\.", "_");
    return folder(upload.id()).resolve(safe);
  }

  private Path coming(Upload upload) {
    return folder(upload.id()).resolve(COMING);
  }

  private Path folder(long id) {
    return path.resolve(Long.toString(id));
  }

  void create(Upload upload) throws IOException {
    remove(upload.id());
    Files.createDirectories(folder(upload.id()), ownerOnly("rwx------"));
    Files.createFile(coming(upload), ownerOnly("rw-------"));
  }

  private FileAttribute<?>[] ownerOnly(String rights) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))
        }
        : new FileAttribute<?>[0];
  }

  /** How many bytes are there. */
  long received(Upload upload) throws IOException {
    return there(upload).map(BasicFileAttributes::size).orElse(0L);
  }

  /** Whether all of it is there and was checked. */
  boolean isWhole(Upload upload) throws IOException {
    return !isComing(upload) && received(upload) == upload.bytes();
  }

  /** Whether more of it may come, or it is not checked yet. */
  boolean isComing(Upload upload) {
    return Files.exists(coming(upload));
  }

  /** When something came last. */
  Instant changedAt(Upload upload) throws IOException {
    return there(upload).map(file -> file.lastModifiedTime().toInstant()).orElse(Instant.EPOCH);
  }

  /** One that is coming may get its name at any moment, and is there all the while. */
  private Optional<BasicFileAttributes> there(Upload upload) throws IOException {
    var coming = attributes(coming(upload));
    return coming.isPresent() ? coming : attributes(file(upload));
  }

  private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
    try {
      return Optional.of(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    }
  }

  /** Adds to the end; what was added is on the disk when this returns. */
  void append(Upload upload, byte[] piece) throws IOException {
    if (!isComing(upload)) {
      Files.move(file(upload), coming(upload)); // begun by an earlier version
    }
    try (var file = FileChannel.open(coming(upload), StandardOpenOption.WRITE)) {
      long end = file.size();
      var bytes = ByteBuffer.wrap(piece);
      try {
        while (bytes.hasRemaining()) {
          file.write(bytes, end + bytes.position());
        }
        file.force(false);
      } catch (IOException e) {
        file.truncate(end); // so that it is not taken for what it should have been
        throw e;
      }
    }
  }

  /** Forgets all that came. */
  void empty(Upload upload) throws IOException {
    try (var file = FileChannel.open(coming(upload), StandardOpenOption.WRITE)) {
      file.truncate(0);
    }
  }

  /** Gives its name to what came. */
  void complete(Upload upload) throws IOException {
    Files.move(coming(upload), file(upload), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Of what came.
   *
   * @throws InterruptedIOException if the thread is interrupted, as large files take long
   */
  String sha256(Upload upload) throws IOException {
    try (var content = Files.newInputStream(coming(upload))) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        if (Thread.currentThread().isInterrupted()) {
          throw new InterruptedIOException(
              "file %d is compared with its sha256 later".formatted(upload.id()));
        }
        digest.update(buffer, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  void remove(long id) throws IOException {
    var folder = folder(id);
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** The ids of the uploads of which something lies here. */
  List<Long> ids() throws IOException {
    if (!Files.exists(path)) {
      return List.of();
    }
    try (var folders = Files.list(path)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches("[0-9]{1,18}"))
          .map(Long::valueOf)
          .toList();
    }
  }

  /** How many bytes may still be written there; negative when more than that is missing. */
  long room() throws IOException {
    FileStore store = Files.getFileStore(Files.exists(path) ? path : path.getParent());
    return store.getUsableSpace() - RESERVE;
  }
}
