package org.saola.publish;

import java.util.List;
import java.util.Optional;
import org.saola.ingest.InputFiles;
import org.saola.ingest.darwincore.DarwinCoreArchive;
import org.saola.ingest.redlistdocuments.RedListDocuments;
import org.saola.ingest.redlistdownload.RedListDownload;
import org.saola.ingest.sisconnect.SisConnect;

/** The formats in which Red List data come. */
public enum RedListFormat implements ImportFormat {
  SIS_CONNECT("a SIS Connect set") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return inputs.size() == 1 && SisConnect.recognises(inputs.getFirst());
    }

    @Override
    public Optional<String> lacking(List<InputFiles> inputs) {
      return SisConnect.lacking(inputs);
    }
  },
  DOWNLOAD("Red List search downloads (assessments.csv, …)") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return RedListDownload.recognises(inputs);
    }

    @Override
    public Optional<String> lacking(List<InputFiles> inputs) {
      return RedListDownload.lacking(inputs);
    }
  },
  DOCUMENTS("API v4 documents (JSON, NDJSON)") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return inputs.stream().allMatch(RedListDocuments::recognises);
    }
  },
  DARWIN_CORE("Darwin Core archives or ColDP with threat statuses") {
    @Override
    public boolean recognises(List<InputFiles> inputs) {
      return inputs.size() == 1 && DarwinCoreArchive.recognises(inputs.getFirst());
    }

    @Override
    public Optional<String> lacking(List<InputFiles> inputs) {
      return DarwinCoreArchive.lacking(inputs);
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
