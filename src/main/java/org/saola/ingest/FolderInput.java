package org.saola.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lists the files of a folder; links may not lead out of it. */
final class FolderInput {
  /** More than any input has; a home directory given by mistake has more. */
  private static final int MOST_FILES = 1_000_000;

  private static final int DEEPEST = 16;

  private final Path root;
  private final Path realRoot;
  private final List<InputFile> files = new ArrayList<>();

  private FolderInput(Path root) throws IOException {
    this.root = root;
    this.realRoot = root.toRealPath();
  }

  static List<InputFile> list(Path folder) throws IOException {
    var input = new FolderInput(folder);
    input.add(folder, 0);
    return input.files;
  }

  static InputFile file(Path file) throws IOException {
    return InputFile.of(String.valueOf(file.getFileName()), file);
  }

  private void add(Path folder, int depth) throws IOException {
    if (depth > DEEPEST || files.size() > MOST_FILES) {
      throw new RefusedInput(
          "%s holds too many files or folders; give the folder of the package itself"
              .formatted(root));
    }
    try (var entries = Files.newDirectoryStream(folder)) {
      for (var entry : entries) {
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          add(entry, depth + 1);
        } else {
          addFile(entry);
        }
      }
    } catch (AccessDeniedException _) {
      throw new RefusedInput("%s may not be read; allow reading it".formatted(folder));
    }
  }

  private void addFile(Path file) throws IOException {
    var name = root.relativize(file).toString().replace('\\', '/');
    if (Files.isSymbolicLink(file)) {
      if (!Files.exists(file) || !file.toRealPath().startsWith(realRoot)) {
        throw new RefusedInput(
            "%s: %s is a link that leads out of the folder; put the file itself there"
                .formatted(root, name));
      }
      if (Files.isDirectory(file)) {
        return; // its files are met where they really are
      }
    }
    if (!Files.isRegularFile(file)) {
      throw new RefusedInput(
          "%s: %s is not a regular file; take it out of the folder".formatted(root, name));
    }
    files.add(InputFile.of(name, file));
  }
}
