package org.saola.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An input as named files: a folder, a zip, or one plain file. Zips inside are seen as folders.
 * Folders that wrap all the rest are taken off the names; what operating systems leave behind is
 * not seen.
 *
 * <p>Files are never unpacked to disk. Archives are not trusted: see {@link ZipInput} and {@link
 * ZipTree}.
 */
public final class InputFiles implements AutoCloseable {
  private static final byte[][] ZIP_BEGINNINGS = {{'P', 'K', 3, 4}, {'P', 'K', 5, 6}};
  private static final int MOST_LISTED = 4;

  private final String name;
  private final String shownFolder;
  private final Map<String, InputFile> files = new TreeMap<>();
  private final ZipTree zips;

  private InputFiles(String name, List<InputFile> found, ZipTree zips) {
    if (found.isEmpty()) {
      throw new RefusedInput("%s holds no files; give the folder or zip to import".formatted(name));
    }
    this.name = name;
    this.zips = zips;
    int wrapped = ZipTree.wrappingLength(found);
    for (var file : found) {
      var inside = file.name().substring(wrapped);
      files.put(inside, file.named(inside));
    }
    var folder = found.getFirst().name().substring(0, wrapped);
    this.shownFolder = zips.nested() ? name + "/" + folder : "";
  }

  /**
   * Opens a folder, a zip or a plain file.
   *
   * @throws RefusedInput when there is none, it is damaged, empty or not safe to read
   */
  public static InputFiles open(Path path) {
    var name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
    var zips = new ZipTree();
    try {
      return new InputFiles(name, list(path, zips), zips);
    } catch (IOException problem) {
      zips.close();
      throw new UncheckedIOException(path + " can't be read", problem);
    } catch (RuntimeException refused) {
      zips.close();
      throw refused;
    }
  }

  private static List<InputFile> list(Path path, ZipTree zips) throws IOException {
    if (Files.isDirectory(path)) {
      return zips.expand(FolderInput.list(path), path);
    }
    if (!Files.isRegularFile(path)) {
      throw new RefusedInput(
          "%s %s; give the folder or zip file to import"
              .formatted(path, Files.exists(path) ? "is not a file" : "does not exist"));
    }
    if (!Files.isReadable(path)) {
      throw new RefusedInput("%s may not be read; allow reading it".formatted(path));
    }
    return isZip(path) ? zips.list(path) : List.of(FolderInput.file(path));
  }

  /** Files that lie neither in a folder nor in a zip. */
  public static InputFiles of(String name, List<InputFile> files) {
    return new InputFiles(name, files, new ZipTree());
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

  /** Names as messages list them: the first ones, and how many more there are. */
  public static String listed(List<String> names) {
    int more = names.size() - MOST_LISTED;
    return more <= 0
        ? String.join(", ", names)
        : "%s and %d more".formatted(String.join(", ", names.subList(0, MOST_LISTED)), more);
  }

  /** All files of all inputs, named as messages show them. */
  public static List<InputFile> shown(List<InputFiles> inputs) {
    return inputs.stream()
        .flatMap(input ->
            input.files.values().stream()
                .map(file -> file.named(input.shown(file.name(), inputs.size() > 1))))
        .toList();
  }

  /**
   * What messages call a file: its name, with that of the input before it where that is needed.
   *
   * @param oneOfSeveral whether there are other inputs
   */
  public String shown(String fileName, boolean oneOfSeveral) {
    if (!shownFolder.isEmpty()) {
      return shownFolder + fileName;
    }
    boolean plain = files.size() == 1 && fileName.equals(name);
    return oneOfSeveral && !plain ? name + "/" + fileName : fileName;
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
    zips.close();
  }
}
