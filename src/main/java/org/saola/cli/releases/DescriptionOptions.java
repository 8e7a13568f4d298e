package org.saola.cli.releases;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.store.release.DatasetDescription;
import picocli.CommandLine.Option;

/** What is said of a dataset. */
final class DescriptionOptions {
  @Option(names = "--title", paramLabel = "TEXT", description = "What it is called.")
  private @Nullable String title;

  @Option(names = "--authority", paramLabel = "TEXT", description = "Who publishes it.")
  private @Nullable String authority;

  @Option(
      names = "--terms",
      paramLabel = "TEXT",
      description = "Under which terms it may be used, or where they are found.")
  private @Nullable String terms;

  @Option(
      names = "--citation",
      paramLabel = "TEXT",
      description = "How it wants to be cited, where an import says nothing else.")
  private @Nullable String citation;

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "LANGUAGE",
      description = "Languages of its texts: en, es, fr.")
  private List<Language> languages = List.of();

  @Option(
      names = "--scope",
      paramLabel = "TEXT",
      description = "The region that it speaks of, such as the name of a country.")
  private @Nullable String scope;

  /** What is said now. */
  DatasetDescription said() {
    return new DatasetDescription(title, authority, terms, citation, languages, scope);
  }
}
