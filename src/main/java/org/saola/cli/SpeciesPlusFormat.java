package org.saola.cli;

import java.util.List;
import java.util.Locale;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.NamedInput;
import org.saola.ingest.checklist.ChecklistIndex;
import org.saola.ingest.speciespackage.SpeciesPackage;

/** The formats in which Species+ data come. */
enum SpeciesPlusFormat implements ImportFormat {
  PACKAGE("a data package: a folder or zip with taxon_concepts.csv and 15 more tables") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return inputs.stream().allMatch(SpeciesPackage::recognises);
    }
  },
  DUMP("a bulk dump: cites_eu_en.ndjson.gz, with its _es and _fr files if you have them") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return ImportFormat.all(inputs).allMatch(file -> named(file, ".*\\.(ndjson|jsonl)(\\.gz)?"));
    }
  },
  RESPONSES("recorded answers of the API v1: a folder or zip of taxon_concepts….json files") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return ImportFormat.all(inputs)
          .anyMatch(file -> named(file, "(.*/)?taxon_concepts.*\\.json.*"));
    }
  },
  CHECKLIST("the index of the CITES Checklist: Index_of_CITES_Species_….csv") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return inputs.size() == 1
          && inputs.getFirst().files().size() == 1
          && ChecklistIndex.recognises(NamedInput.of(inputs.getFirst().files().getFirst()));
    }
  };

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
