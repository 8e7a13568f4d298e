package org.saola.store.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Where uploaded files lie: in the data directory, readable by its owner alone. */
final class UploadFolder {
  private static final String NODE = "node";
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
        // of several who begin at once the first is heard
        Files.createLink(file, unfinished);
      } catch (IOException e) {
        if (!Files.exists(file)) {
          throw e;
        }
      } finally {
        Files.deleteIfExists(unfinished);
      }
    }
    return Files.readString(file, UTF_8);
  }

  /** The file of an upload, named so that no name leads out of its folder. */
  Path file(Upload upload) {
    var safe = upload.name().replaceAll("[^A-Za-z0-9._()+-]", "_").replaceFirst("^\\.", "_");
    return folder(upload.id()).resolve(safe);
  }

  private Path folder(long id) {
    return path.resolve(Long.toString(id));
  }

  void create(Upload upload) throws IOException {
    remove(upload.id());
    Files.createDirectories(folder(upload.id()), ownerOnly("rwx------"));
    Files.createFile(file(upload), ownerOnly("rw-------"));
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
    try {
      return Files.size(file(upload));
    } catch (NoSuchFileException _) {
      return 0;
    }
  }

  /** When something came last. */
  Instant changedAt(Upload upload) throws IOException {
    try {
      return Files.getLastModifiedTime(file(upload)).toInstant();
    } catch (NoSuchFileException _) {
      return Instant.EPOCH;
    }
  }

  /** Adds to the end; what was added is on the disk when this returns. */
  void append(Upload upload, byte[] piece) throws IOException {
    try (var file = FileChannel.open(file(upload), StandardOpenOption.WRITE)) {
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
    try (var file = FileChannel.open(file(upload), StandardOpenOption.WRITE)) {
      file.truncate(0);
    }
  }

  String sha256(Upload upload) throws IOException {
    try (var content = Files.newInputStream(file(upload))) {
      var digest = MessageDigest.getInstance("SHA-256");
      var buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
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

  /** How many bytes may still be written there. */
  long room() throws IOException {
    FileStore store = Files.getFileStore(Files.exists(path) ? path : path.getParent());
    return store.getUsableSpace();
  }
}
