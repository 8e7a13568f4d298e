package org.saola.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
  private static final Pattern DRIVE_LETTER = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
  private static final Pattern UPWARDS = Pattern.compile("(^|.*/)\\.\\.(/.*|$)", Pattern.DOTALL);

  private final String shown;
  private final ZipFile zip;

  private ZipInput(String shown, ZipFile zip) {
    this.shown = shown;
    this.zip = zip;
  }

  /**
   * Opens a zip.
   *
   * @param shown what messages call it
   */
  static ZipInput open(Path path, String shown) throws IOException {
    try {
      // names marked as UTF-8 are read so all the same; others can't fail as ISO 8859-1
      return new ZipInput(shown, new ZipFile(path.toFile(), ISO_8859_1));
    } catch (ZipException | EOFException problem) {
      throw refused(shown, reason(String.valueOf(problem.getMessage())));
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

  private static RefusedInput refused(String shown, String problem) {
    return new RefusedInput(shown + " " + problem);
  }

  /**
   * The files in it.
   *
   * @param inAll gets what they unpack to
   */
  List<InputFile> list(UnpackedSize inAll) {
    var files = new ArrayList<InputFile>();
    var names = new HashSet<String>();
    for (var entry : zip.stream().toList()) {
      var name = safeName(entry, names);
      if (!entry.isDirectory()) {
        UnpackedSize.checkRatio(
            shown, "%s in it".formatted(name), entry.getSize(), entry.getCompressedSize());
        inAll.add(entry.getSize());
        files.add(new InputFile(name, entry.getSize(), () -> ZipEntryStream.open(zip, entry)));
      }
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
          shown,
          "holds a name that leads out of it, \"%s\"; make the zip again with plain relative names"
              .formatted(CONTROL.matcher(name).replaceAll("?")));
    }
    if (!names.add(name)) {
      throw refused(shown, "holds \"%s\" twice; make the zip again".formatted(name));
    }
    return name;
  }

  @Override
  public void close() {
    try {
      zip.close();
    } catch (IOException problem) {
      throw new UncheckedIOException(shown + " can't be closed", problem);
    }
  }
}
