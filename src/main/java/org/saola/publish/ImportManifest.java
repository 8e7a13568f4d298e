package org.saola.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.saola.ingest.InputFiles;
import org.saola.store.FormerRelease;
import org.saola.store.release.ManifestFile;

/** What a release is made of: its files, each with a hash. */
final class ImportManifest {
  /** A folder of more files, such as one document for each assessment, is described as a whole. */
  private static final int MOST_FILES = 1000;

  private ImportManifest() {}

  /** The files of all inputs; of several inputs each under its number. */
  static List<ManifestFile> of(List<InputFiles> inputs) {
    return Stream.iterate(0, number -> number < inputs.size(), number -> number + 1)
        .flatMap(number ->
            files(
                inputs.get(number),
                inputs.size() == 1 ? "" : String.format(Locale.ROOT, "%d/", number)))
        .toList();
  }

  /** The same after the release that they are added to, if there is one. */
  static List<ManifestFile> of(Optional<FormerRelease> base, List<InputFiles> inputs) {
    return Stream.concat(base.stream().map(ImportManifest::whole), of(inputs).stream()).toList();
  }

  /** A release with the checksum of its documents, as its summary tells it. */
  private static ManifestFile whole(FormerRelease base) {
    var release = base.release();
    var digest = base.content().digest();
    return new ManifestFile(
        "release %d (%s)".formatted(release.number(), release.description().label()),
        digest.sha256(),
        digest.bytes(),
        null);
  }

  private static Stream<ManifestFile> files(InputFiles input, String folder) {
    return input.files().size() > MOST_FILES
        ? Stream.of(new ManifestFile(folder + input.name(), input.sha256(), input.size(), null))
        : input.files().stream()
            .map(file -> new ManifestFile(folder + file.name(), file.sha256(), file.size(), null));
  }
}
