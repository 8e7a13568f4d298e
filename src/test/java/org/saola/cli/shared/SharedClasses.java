package org.saola.cli.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.saola.Main;
import org.saola.cli.SaolaProcess;

/**
 * The classes of the program as Java loads them fastest: in a jar, and read beforehand, as their
 * loading takes most of a start.
 */
public final class SharedClasses {
  private static final String CLASSES = System.getProperty("java.class.path");

  private SharedClasses() {}

  /** The path of the classes; empty where nothing is shared. */
  public static Optional<String> path() throws IOException {
    return SharedWork.file("saola.jar", SharedClasses::pack).map(SharedClasses::with);
  }

  /** Java archives what lies in jars only. */
  private static String with(Path jar) {
    var others =
        Arrays.stream(CLASSES.split(File.pathSeparator, -1)).filter(path -> path.endsWith(".jar"));
    return Stream.concat(Stream.of(jar.toString()), others)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static void pack(Path jar) throws IOException {
    var root = Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    try (var out = new ZipOutputStream(Files.newOutputStream(jar));
        var files = Files.walk(root)) {
      out.setLevel(0);
      for (var file : files.filter(each -> !each.equals(root)).sorted().toList()) {
        boolean folder = Files.isDirectory(file); // migrations are looked for by theirs
        out.putNextEntry(new ZipEntry(root.relativize(file) + (folder ? "/" : "")));
        if (!folder) {
          Files.copy(file, out);
        }
        out.closeEntry();
      }
    }
  }

  /** The option of Java that has it take what was read beforehand. */
  public static String option(String path) throws IOException {
    var archive = SharedWork.file("saola.jsa", file -> rehearse(path, file)).orElseThrow();
    return "-XX:SharedArchiveFile=" + archive;
  }

  private static void rehearse(String path, Path archive) throws IOException {
    var arguments = "serve --demo --rehearse --port 0 --data " + archive + ".data";
    var command = SaolaProcess.command(path, Main.class, arguments.split(" ", -1));
    command.add(1, "-XX:ArchiveClassesAtExit=" + archive);
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var told = process.getInputStream()) {
      var words = new String(told.readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(words).isZero();
      assertThat(archive).as(words).exists();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
