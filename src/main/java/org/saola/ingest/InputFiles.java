package org.saola.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An input as named files: a folder, a zip, or one plain file. A single folder that wraps all the
 * rest is taken off the names; what operating systems leave behind is not seen.
 *
 * <p>Nothing is ever unpacked to disk. Archives are not trusted: see {@link ZipInput}.
 */
public final class InputFiles implements AutoCloseable {
  private static final byte[][] ZIP_BEGINNINGS = {{'P', 'K', 3, 4}, {'P', 'K', 5, 6}};
  private static final Pattern LEFT_BEHIND =
      Pattern.compile("(.*/)?(__MACOSX|\\.[^/]*)(/.*)?|(.*/)?(Thumbs\\.db|desktop\\.ini)");

  private final String name;
  private final Map<String, InputFile> files;
  private final @Nullable ZipInput archive;

  private InputFiles(String name, Map<String, InputFile> files, @Nullable ZipInput archive) {
    this.name = name;
    this.files = files;
    this.archive = archive;
  }

  /**
   * Opens a folder, a zip or a plain file.
   *
   * @throws RefusedInput when there is none, it is damaged, empty or not safe to read
   */
  public static InputFiles open(Path path) {
    var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
    try {
      if (Files.isDirectory(path)) {
        return of(name, FolderInput.list(path), null);
      }
      if (!Files.isRegularFile(path)) {
        throw new RefusedInput(
            "%s %s; give the folder or zip file to import"
                .formatted(path, Files.exists(path) ? "is not a file" : "does not exist"));
      }
      if (!Files.isReadable(path)) {
        throw new RefusedInput("%s may not be read; allow reading it".formatted(path));
      }
      return isZip(path) ? openZip(path, name) : of(name, List.of(FolderInput.file(path)), null);
    } catch (IOException problem) {
      throw new UncheckedIOException(path + " can't be read", problem);
    }
  }

  /** Files that lie neither in a folder nor in a zip. */
  public static InputFiles of(String name, List<InputFile> files) {
    return of(name, files, null);
  }

  private static InputFiles openZip(Path path, String name) throws IOException {
    var zip = ZipInput.open(path);
    try {
      return of(name, zip.list(), zip);
    } catch (RefusedInput refused) {
      zip.close();
      throw refused;
    }
  }

  private static boolean isZip(Path path) throws IOException {
    if (path.toString().toLowerCase(Locale.ROOT).endsWith(".zip")) {
      return true;
    }
    byte[] beginning;
    try (var bytes = Files.newInputStream(path)) {
      beginning = bytes.readNBytes(4);
    }
    for (var zipBeginning : ZIP_BEGINNINGS) {
      if (Arrays.equals(beginning, zipBeginning)) {
        return true;
      }
    }
    return false;
  }

  private static InputFiles of(String name, List<InputFile> found, @Nullable ZipInput archive) {
    var wanted = new ArrayList<InputFile>();
    for (var file : found) {
      if (!LEFT_BEHIND.matcher(file.name()).matches()) {
        wanted.add(file);
      }
    }
    if (wanted.isEmpty()) {
      throw new RefusedInput("%s holds no files; give the folder or zip to import".formatted(name));
    }
    int wrapped = wrappingFolderLength(wanted);
    var byName = new TreeMap<String, InputFile>();
    for (var file : wanted) {
      var inside = file.name().substring(wrapped);
      byName.put(inside, file.named(inside));
    }
    return new InputFiles(name, byName, archive);
  }

  private static int wrappingFolderLength(List<InputFile> files) {
    var first = files.getFirst().name();
    int length = first.indexOf('/') + 1;
    var folder = first.substring(0, length);
    return files.stream().allMatch(file -> file.name().startsWith(folder)) ? length : 0;
  }

  /** The name of the folder, archive or file itself, without where it lies. */
  public String name() {
    return name;
  }

  /** All files, by name. */
  public List<InputFile> files() {
    return List.copyOf(files.values());
  }

  /** The file with exactly this name. */
  public Optional<InputFile> find(String fileName) {
    return Optional.ofNullable(files.get(fileName));
  }

  /** Bytes of all files, unpacked. */
  public long size() {
    return files.values().stream().mapToLong(InputFile::size).sum();
  }

  /**
   * SHA-256 over the names and contents of all files, in lower-case hexadecimal: the same for a
   * folder and for a zip of it. Reads everything.
   */
  public String sha256() {
    var digest = InputFile.newSha256();
    files.values().stream()
        .map(file -> file.name() + '\0' + file.sha256() + '\n')
        .forEach(line -> digest.update(line.getBytes(UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public void close() {
    if (archive != null) {
      archive.close();
    }
  }
}
