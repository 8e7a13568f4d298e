package org.saola.cli.shared;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Files that the processes of one run of all tests make once for all of them. Where tests run
 * otherwise, each process makes its own.
 */
public final class SharedWork {
  /** A folder of the run; set by the build. */
  private static final Optional<Path> FOLDER =
      Optional.ofNullable(System.getProperty("saola.shared")).map(Path::of);

  private SharedWork() {}

  /** Makes a file. */
  public interface Making {
    void to(Path file) throws IOException;
  }

  /** The file of a name, made by whoever asks first; empty where nothing is shared. */
  public static synchronized Optional<Path> file(String name, Making making) throws IOException {
    if (FOLDER.isEmpty()) {
      return Optional.empty();
    }
    var folder = begun(FOLDER.get());
    var file = folder.resolve(name);
    try (var _ = locked(folder.resolve(name + ".lock"))) {
      if (!Files.exists(file)) {
        var unfinished = folder.resolve("unfinished-" + name);
        making.to(unfinished);
        Files.move(unfinished, file);
      }
    }
    return Optional.of(file);
  }

  /** Whoever comes first takes away what former runs made. */
  private static Path begun(Path folder) throws IOException {
    var runs = Files.createDirectories(folder.toAbsolutePath().getParent());
    try (var _ = locked(runs.resolve("runs.lock"))) {
      if (!Files.exists(folder)) {
        for (var former : folders(runs)) {
          remove(former);
        }
        Files.createDirectory(folder);
      }
    }
    return folder;
  }

  private static List<Path> folders(Path runs) throws IOException {
    try (var all = Files.list(runs)) {
      return all.filter(Files::isDirectory).toList();
    }
  }

  /** Other processes wait until it is closed. */
  private static FileChannel locked(Path file) throws IOException {
    var channel = FileChannel.open(file, CREATE, WRITE);
    var _ = channel.lock();
    return channel;
  }

  /** Removes a folder with all that is in it. */
  public static void remove(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
