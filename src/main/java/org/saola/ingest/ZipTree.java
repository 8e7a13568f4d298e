package org.saola.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The zips of one input: it itself, those that lie in its folder, and those that lie in them, whose
 * files stand below their names. What they unpack to is counted together, so that a zip inside can
 * hold no more than one outside could.
 *
 * <p>A zip inside a zip is copied to a temporary file, because reading it needs to go back and
 * forth; the file is removed as soon as it is open, or when the input is closed.
 */
final class ZipTree implements AutoCloseable {
  /** Zips of downloads in a zip of a folder lie two deep. */
  private static final int DEEPEST = 4;

  private static final int MOST_FILES = 1_000_000;
  private static final Pattern LEFT_BEHIND =
      Pattern.compile("(.*/)?(__MACOSX|\\.[^/]*)(/.*)?|(.*/)?(Thumbs\\.db|desktop\\.ini)");

  private final List<ZipInput> opened = new ArrayList<>();
  private final List<Path> copies = new ArrayList<>();
  private int files;
  private boolean nested;

  /** Whether there was a zip inside what was given. */
  boolean nested() {
    return nested;
  }

  /** The files of a zip, those of zips in it included. */
  List<InputFile> list(Path zip) throws IOException {
    return list(zip, zip.toString(), new UnpackedSize(zip.toString(), Files.size(zip)), 0);
  }

  private List<InputFile> list(Path path, String shown, UnpackedSize unpacked, int depth)
      throws IOException {
    var zip = ZipInput.open(path, shown);
    opened.add(zip);
    var listed = wanted(zip.list(unpacked));
    return expand(depth == 0 ? listed : withoutWrappingFolder(listed), shown, unpacked, depth);
  }

  /**
   * The files of a folder, those of zips in it instead of these; what systems leave is left out.
   */
  List<InputFile> expand(List<InputFile> found, Path folder) throws IOException {
    return expand(wanted(found), folder.toString(), null, 0);
  }

  private static List<InputFile> wanted(List<InputFile> found) {
    return found.stream().filter(file -> !LEFT_BEHIND.matcher(file.name()).matches()).toList();
  }

  private List<InputFile> expand(
      List<InputFile> found, String where, @Nullable UnpackedSize unpacked, int depth)
      throws IOException {
    var all = new ArrayList<InputFile>();
    for (var file : found) {
      if (!file.name().toLowerCase(Locale.ROOT).endsWith(".zip")) {
        count(where);
        all.add(file);
        continue;
      }
      nested = true;
      for (var inside : inside(file, where + "/" + file.name(), unpacked, depth + 1)) {
        all.add(inside.named(file.name() + "/" + inside.name()));
      }
    }
    return all;
  }

  private void count(String where) {
    if (++files > MOST_FILES) {
      throw new RefusedInput(
          "%s holds too many files in zips; give the folder or zip of the data itself"
              .formatted(where));
    }
  }

  private List<InputFile> inside(
      InputFile zip, String shown, @Nullable UnpackedSize unpacked, int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new RefusedInput(
          "%s lies more than %d zips deep; unpack the outer ones and give the folder"
              .formatted(shown, DEEPEST));
    }
    var onDisk = zip.path();
    var path = onDisk == null ? copy(zip, shown) : onDisk;
    var size = unpacked == null ? new UnpackedSize(shown, zip.size()) : unpacked;
    var listed = list(path, shown, size, depth);
    removeEarly(path);
    return listed;
  }

  /** What is open can be read on without its name, so that no death of the program leaves it. */
  private void removeEarly(Path path) {
    try {
      if (copies.contains(path) && Files.deleteIfExists(path)) {
        copies.remove(path);
      }
    } catch (IOException _) {
      // Windows keeps what is open; it is removed on close
    }
  }

  private Path copy(InputFile zip, String shown) throws IOException {
    var copy = Files.createTempFile("saola-", ".zip");
    copies.add(copy);
    try (var bytes = zip.open();
        var out = Files.newOutputStream(copy)) {
      bytes.transferTo(out);
    } catch (IOException problem) {
      throw new UncheckedIOException(
          "%s can't be put aside in %s".formatted(shown, copy.getParent()), problem);
    }
    return copy;
  }

  /** The same files without the folders that wrap all of them. */
  private static List<InputFile> withoutWrappingFolder(List<InputFile> files) {
    int length = wrappingLength(files);
    return length == 0
        ? files
        : files.stream().map(file -> file.named(file.name().substring(length))).toList();
  }

  /** How long the folders are that wrap all the files; 0 = there are none. */
  static int wrappingLength(List<InputFile> files) {
    int length = 0;
    for (int longer = longer(files, 0); longer > length; longer = longer(files, length)) {
      length = longer;
    }
    return length;
  }

  private static int longer(List<InputFile> files, int length) {
    if (files.isEmpty()) {
      return 0;
    }
    var first = files.getFirst().name();
    int slash = first.indexOf('/', length) + 1;
    var folder = first.substring(0, slash);
    return files.stream().allMatch(file -> file.name().startsWith(folder)) ? slash : 0;
  }

  @Override
  public void close() {
    opened.forEach(ZipInput::close);
    for (var copy : copies) {
      try {
        Files.deleteIfExists(copy);
      } catch (IOException problem) {
        throw new UncheckedIOException(copy + " can't be removed", problem);
      }
    }
  }
}
