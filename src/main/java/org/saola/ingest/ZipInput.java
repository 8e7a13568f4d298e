package org.saola.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip that is not trusted. Names that would lead out of it, encrypted or doubled entries and
 * sizes that no real download has are refused when it is opened; {@link ZipEntryStream} sees to it
 * that entries are what the directory of the zip says.
 */
final class ZipInput implements AutoCloseable {
  /** Real downloads stay below 2 GB packed and about 20 GB unpacked. */
  private static final long MOST_UNPACKED_BYTES = 64L << 30;

  /** Up to here the ratio doesn't matter: small tables of one repeated value pack very well. */
  private static final long HARMLESS_BYTES = 100L << 20;

  private static final int HIGHEST_RATIO = 200;

  private static final Pattern DRIVE_LETTER = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern UPWARDS = Pattern.compile("(^|.*/)\\.\\.(/.*|$)", Pattern.DOTALL);

  private final Path path;
  private final ZipFile zip;

  private ZipInput(Path path, ZipFile zip) {
    this.path = path;
    this.zip = zip;
  }

  static ZipInput open(Path path) throws IOException {
    try {
      // names marked as UTF-8 are read so all the same; others can't fail as ISO 8859-1
      return new ZipInput(path, new ZipFile(path.toFile(), ISO_8859_1));
    } catch (ZipException | EOFException problem) {
      throw refused(path, reason(String.valueOf(problem.getMessage())));
    }
  }

  private static String reason(String message) {
    if (message.contains("encrypt")) {
      return "is encrypted; unpack it with its password and give the folder";
    }
    if (message.contains("compression method")) {
      return "is packed by a method other than deflate; make a plain zip of it";
    }
    return "is not a zip, or is damaged or incomplete; copy or download it again";
  }

  private static RefusedInput refused(Path path, String problem) {
    return new RefusedInput(path + " " + problem);
  }

  List<InputFile> list() throws IOException {
    var files = new ArrayList<InputFile>();
    var names = new HashSet<String>();
    long unpacked = 0;
    for (var entry : zip.stream().toList()) {
      var name = safeName(entry, names);
      if (!entry.isDirectory()) {
        checkRatio("%s in it".formatted(name), entry.getSize(), entry.getCompressedSize());
        unpacked += entry.getSize();
        files.add(new InputFile(name, entry.getSize(), () -> ZipEntryStream.open(zip, entry)));
      }
    }
    checkRatio("it", unpacked, Files.size(path));
    if (unpacked > MOST_UNPACKED_BYTES) {
      throw refused(
          path,
          "holds %,d MB unpacked, the most is %,d MB; unpack what is needed and give the folder"
              .formatted(unpacked >> 20, MOST_UNPACKED_BYTES >> 20));
    }
    return files;
  }

  private String safeName(ZipEntry entry, Set<String> names) {
    var name = entry.getName().replace('\\', '/');
    if (name.startsWith("/")
        || DRIVE_LETTER.matcher(name).matches()
        || UPWARDS.matcher(name).matches()
        || CONTROL.matcher(name).find()) {
      throw refused(
          path,
          "holds a name that leads out of it, \"%s\"; make the zip again with plain relative names"
              .formatted(CONTROL.matcher(name).replaceAll("?")));
    }
    if (!names.add(name)) {
      throw refused(path, "holds \"%s\" twice; make the zip again".formatted(name));
    }
    return name;
  }

  private void checkRatio(String what, long unpacked, long packed) {
    if (unpacked < 0 || (unpacked > HARMLESS_BYTES && unpacked / HIGHEST_RATIO > packed)) {
      throw refused(
          path,
          "is refused: %s would unpack to %,d MB, more than %d times its size"
                  .formatted(what, unpacked >> 20, HIGHEST_RATIO)
              + "; unpack it by hand if you trust it, and give the folder");
    }
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException problem) {
      throw new UncheckedIOException(path + " can't be closed", problem);
    }
  }
}
