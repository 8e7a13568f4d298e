package org.saola.ingest.speciesdump;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.NamedInput;
import org.saola.ingest.speciesplus.TranslatedTexts;
import org.saola.json.UnknownKeys;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.speciesplus.TaxonRecord;

/** Reads the files of one dump side by side, all ordered by id. */
final class DumpReader {
  private final Map<Language, NamedInput> files;
  private final ImportIssues issues = new ImportIssues();
  private final UnknownKeys unknownKeys = new UnknownKeys();
  private final TranslatedTexts texts = new TranslatedTexts();

  DumpReader(Map<Language, NamedInput> files) {
    this.files = files;
  }

  ImportIssues issues() {
    return issues;
  }

  UnknownKeys unknownKeys() {
    return unknownKeys;
  }

  /** How many listings, quotas and so on had no counterpart in another language. */
  long unmatchedElements() {
    return texts.unmatched();
  }

  /** Hands over every sound record in all its languages, by ascending id. */
  void forEach(Progress.Step step, Consumer<TaxonRecord> sink) {
    var translations = new ArrayList<Side>();
    try (var english = open(Language.EN)) {
      for (var language : files.keySet()) {
        if (language != Language.EN) {
          translations.add(new Side(language, open(language)));
        }
      }
      for (var entry = english.next(); entry != null; entry = english.next()) {
        var dependents = entry.dependents();
        for (var side : translations) {
          var translated = side.at(entry);
          if (translated != null) {
            dependents = texts.fill(dependents, translated.dependents());
          }
        }
        if (entry.name() != null) {
          sink.accept(dependents.of(entry.name()));
        }
        step.add(1);
      }
      translations.forEach(Side::drain);
    } finally {
      translations.forEach(side -> side.file.close());
    }
  }

  private DumpFile open(Language language) {
    return DumpFile.open(input(language), language, issues, unknownKeys);
  }

  private NamedInput input(Language language) {
    var input = files.get(language);
    if (input == null) {
      throw new IllegalArgumentException("no file in " + language);
    }
    return input;
  }

  /** A translation, read along with the English file. */
  private final class Side {
    private final String name;
    private final DumpFile file;
    private @Nullable DumpEntry ahead;

    Side(Language language, DumpFile file) {
      this.name = input(language).name();
      this.file = file;
      this.ahead = file.next();
    }

    /** The record with the same id; null, and an issue, when there is none. */
    @Nullable DumpEntry at(DumpEntry english) {
      skipTo(english.id());
      if (ahead == null || ahead.id() != english.id()) {
        issues.add(
            new ImportIssue(
                name,
                ahead == null ? 0 : ahead.line(),
                "id",
                Integer.toString(english.id()),
                "the English file has this id, this one doesn't; files of one dump are needed"));
        return null;
      }
      var found = ahead;
      ahead = file.next();
      return found;
    }

    void drain() {
      skipTo(Integer.MAX_VALUE);
      if (ahead != null) {
        addSurplus(ahead);
      }
    }

    private void skipTo(int id) {
      while (ahead != null && ahead.id() < id) {
        addSurplus(ahead);
        ahead = file.next();
      }
    }

    private void addSurplus(DumpEntry surplus) {
      issues.add(
          new ImportIssue(
              name,
              surplus.line(),
              "id",
              Integer.toString(surplus.id()),
              "the English file has no such id; files of one dump are needed"));
    }
  }
}
