package org.saola.cli;

import java.util.List;
import org.saola.ingest.InputFiles;
import org.saola.ingest.redlistdocuments.RedListDocuments;

/** The formats in which Red List data come. */
enum RedListFormat implements ImportFormat {
  DOCUMENTS("answers of the Red List API v4: a folder, zip or NDJSON file of assessments") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return inputs.stream().allMatch(RedListDocuments::recognises);
    }
  };

  private final String description;

  RedListFormat(String description) {
    this.description = description;
  }

  @Override
  public String description() {
    return description;
  }
}
