package org.saola.publish;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.FileDay;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.darwincore.ListMapping;
import org.saola.language.Language;
import org.saola.status.DataDay;
import org.saola.store.release.FormatCoverage;
import org.saola.store.release.ReleaseDescription;

/**
 * What a user wants of an import; null = not said.
 *
 * @param merge whether what is served stays, updated by id
 * @param replace whether the release before is forgotten, so that what is missing now is not
 *     deleted
 * @param language of a dump whose file name doesn't tell it
 * @param scope the country or region of a national Red List
 * @param year of publication of a national Red List
 * @param dataDay the day of the data
 * @param mapping how a national Red List of its own making is read
 */
public record ImportOptions(
    @Nullable String label,
    @Nullable String citation,
    boolean merge,
    boolean replace,
    @Nullable Language language,
    @Nullable String scope,
    @Nullable String year,
    @Nullable LocalDate dataDay,
    ListMapping mapping) {

  /** With columns that are called as they should be. */
  public ImportOptions(
      @Nullable String label,
      @Nullable String citation,
      boolean merge,
      boolean replace,
      @Nullable Language language,
      @Nullable String scope,
      @Nullable String year,
      @Nullable LocalDate dataDay) {
    this(label, citation, merge, replace, language, scope, year, dataDay, ListMapping.NONE);
  }

  /**
   * The format to read the files in: what has to be mapped can't be told from its heads.
   *
   * @param asked empty = the one that the files look like
   * @throws RefusedInput if the columns of that format can't be mapped
   */
  public Optional<ImportFormat> format(Optional<ImportFormat> asked) {
    if (mapping.isNone()) {
      return asked;
    }
    if (asked.isPresent() && asked.get() != RedListFormat.DARWIN_CORE) {
      throw new RefusedInput(
          "--column and --category are of darwin-core, and --format is %s; leave one of them out"
              .formatted(asked.get().code()));
    }
    return Optional.of(RedListFormat.DARWIN_CORE);
  }

  /** Nothing but the files: a new release that replaces the old one. */
  public static ImportOptions labelled(String label, @Nullable String citation) {
    return new ImportOptions(label, citation, false, false, null, null, null, null);
  }

  /** The same, and nothing of the release before is carried over. */
  public static ImportOptions anew(String label) {
    return new ImportOptions(label, null, false, true, null, null, null, null);
  }

  /** The same of files that were fetched from a service on a day. */
  public static ImportOptions copied(String label, @Nullable String citation, LocalDate day) {
    return new ImportOptions(label, citation, false, false, null, null, null, day);
  }

  /**
   * How the new release describes itself.
   *
   * @param suggestion what it is called when the user didn't say; null = after the first file
   */
  ReleaseDescription description(
      ImportFormat format, List<InputFiles> inputs, @Nullable String suggestion) {
    var name = inputs.getFirst().name().replaceFirst("\\.(zip|csv|json|ndjson|jsonl)(\\.gz)?$", "");
    return new ReleaseDescription(
            format.code(),
            Objects.requireNonNullElse(label, Objects.requireNonNullElse(suggestion, name)),
            citation)
        .of(day(inputs), FormatCoverage.of(format.code()));
  }

  /** The day that was asked for, else the one that names tell; null when they tell none. */
  private @Nullable DataDay day(List<InputFiles> inputs) {
    if (dataDay != null) {
      return new DataDay(dataDay, DataDay.From.ASKED);
    }
    return FileDay.of(inputs, LocalDate.now(ZoneOffset.UTC))
        .map(day -> new DataDay(day, DataDay.From.FILE_NAME))
        .orElse(null);
  }
}
