package org.saola.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.store.release.Dataset;

/** A format in which data come. */
public sealed interface ImportFormat permits SpeciesPlusFormat, RedListFormat {
  /** The code of the format of releases that are copies of a public service. */
  String COPY = "sync";

  String name();

  /** What it looks like, for users whose files are none of it. */
  String description();

  /** Whether the inputs look like this format. */
  boolean recognises(List<InputFiles> inputs);

  /** What the inputs lack, when they are parts of this format that mean nothing alone. */
  default Optional<String> lacking(List<InputFiles> inputs) {
    return Optional.empty();
  }

  /** Where such files go when no dataset is named: the first of the kind of their records. */
  default Dataset usualDataset() {
    return switch (this) {
      case SpeciesPlusFormat _ -> Dataset.SPECIES_PLUS;
      case RedListFormat _ -> Dataset.RED_LIST;
    };
  }

  /** What users call it. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** All formats, in the order in which they are tried: the surest signs first. */
  static Stream<ImportFormat> all() {
    return Stream.of(
        SpeciesPlusFormat.WEBSITE,
        SpeciesPlusFormat.PACKAGE,
        RedListFormat.SIS_CONNECT,
        RedListFormat.DOWNLOAD,
        SpeciesPlusFormat.CHECKLIST,
        RedListFormat.DOCUMENTS,
        SpeciesPlusFormat.DUMP,
        SpeciesPlusFormat.RESPONSES,
        RedListFormat.DARWIN_CORE);
  }

  /** The format that users call by this name. */
  static Optional<ImportFormat> find(String code) {
    return all().filter(format -> format.code().equalsIgnoreCase(code)).findFirst();
  }

  /**
   * The format that the inputs look like.
   *
   * @throws RefusedInput if they look like none
   */
  static ImportFormat of(List<InputFiles> inputs) {
    return all()
        .filter(format -> format.recognises(inputs))
        .findFirst()
        .orElseThrow(() -> new RefusedInput(lackingOf(inputs).orElseGet(() -> unknown(inputs))));
  }

  private static Optional<String> lackingOf(List<InputFiles> inputs) {
    return all().flatMap(format -> format.lacking(inputs).stream()).findFirst();
  }

  private static String unknown(List<InputFiles> inputs) {
    return "%s: of no format that can be imported%n  known are %s"
        .formatted(
            inputs.stream().map(InputFiles::name).collect(Collectors.joining(" and ")),
            all().map(ImportFormat::description).collect(Collectors.joining("; ")));
  }

  /** All files of all inputs. */
  static Stream<InputFile> all(List<InputFiles> inputs) {
    return inputs.stream().flatMap(input -> input.files().stream());
  }
}
