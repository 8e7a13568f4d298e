package org.saola.publish;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.NamedInput;
import org.saola.ingest.checklist.ChecklistIndex;
import org.saola.ingest.speciespackage.SpeciesPackage;
import org.saola.ingest.website.WebsiteExport;

/** The formats in which Species+ data come. */
public enum SpeciesPlusFormat implements ImportFormat {
  WEBSITE("CSV downloads of the Species+ website (listings, quotas, …)") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return ImportFormat.all(inputs).anyMatch(WebsiteExport::recognises);
    }

    @Override
    public Optional<String> lacking(List<InputFiles> inputs) {
      return WebsiteExport.lacking(inputs);
    }
  },
  PACKAGE("a Species+ data package (taxon_concepts.csv and 15 more tables)") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return inputs.stream().allMatch(SpeciesPackage::recognises);
    }
  },
  DUMP("a bulk dump (cites_eu_en.ndjson.gz)") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return ImportFormat.all(inputs).allMatch(file -> named(file, ".*\\.(ndjson|jsonl)(\\.gz)?"));
    }
  },
  RESPONSES("API v1 answers (taxon_concepts….json)") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return ImportFormat.all(inputs)
          .anyMatch(file -> named(file, "(.*/)?taxon_concepts.*\\.json.*"));
    }
  },
  CHECKLIST("an index of the CITES Checklist (Index_of_CITES_Species….csv or .json)") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return ImportFormat.all(inputs)
          .limit(FILES_TO_LOOK_AT)
          .map(NamedInput::of)
          .anyMatch(ChecklistIndex::recognises);
    }

    @Override
    public Optional<String> lacking(List<InputFiles> inputs) {
      return ChecklistIndex.lacking(inputs);
    }
  };

  /** Folders of recorded answers have very many files. */
  private static final int FILES_TO_LOOK_AT = 200;

  /** Codes of formats whose records have no times of their own. */
  static final Set<String> UNTIMED = Set.of(CHECKLIST.code(), WEBSITE.code());

  private final String description;

  SpeciesPlusFormat(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }

  private static boolean named(InputFile file, String pattern) {
    return file.name().toLowerCase(Locale.ROOT).matches(pattern);
  }
}
