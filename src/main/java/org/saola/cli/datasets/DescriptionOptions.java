package org.saola.cli.datasets;

import java.util.List;
import java.util.Objects;
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

  /** The description with what was said now; what was said before stays. */
  DatasetDescription over(DatasetDescription before) {
    return new DatasetDescription(
        said(title, before.title()),
        said(authority, before.authority()),
        said(terms, before.terms()),
        said(citation, before.citation()),
        languages.isEmpty() ? before.languages() : languages,
        said(scope, before.scope()));
  }

  /** An empty text takes back what was said. */
  private static @Nullable String said(@Nullable String now, @Nullable String before) {
    var text = now == null ? Objects.requireNonNullElse(before, "") : now.strip();
    return text.isEmpty() ? null : text;
  }
}
