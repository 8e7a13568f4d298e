package org.saola.ingest.redlistdocuments;

import java.util.List;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.json.BrokenJson;
import org.saola.json.MalformedRecord;
import org.saola.progress.Progress;

/** Goes through all documents of all files, always in the same order. */
final class DocumentWalk {
  private final List<InputFile> files;

  DocumentWalk(List<InputFile> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Where a document stands.
   *
   * @param number 0 = the first of all files
   * @param line 1 = the first
   */
  record Place(int number, InputFile file, long line) {}

  /** Looks at documents. */
  interface Visitor {

    /** Reads or skips a document. */
    void visit(Place place, DocumentFile document);

    /** Meets a file that is no JSON. */
    void visitOther(InputFile file);
  }

  /**
   * Visits all documents.
   *
   * @param issues gets what is malformed or broken; reading goes on behind it where possible
   * @return how many there are
   */
  int forEach(Progress.Step step, ImportIssues issues, Visitor visitor) {
    int number = 0;
    for (var file : files) {
      try (var documents = DocumentFile.open(file.countedBy(step), issues)) {
        if (documents == null) {
          visitor.visitOther(file);
          continue;
        }
        while (documents.next()) {
          var place = new Place(number++, file, documents.line());
          try {
            visitor.visit(place, documents);
          } catch (MalformedRecord malformed) {
            issues.add(BrokenJson.issue(file.name(), place.line(), malformed));
          }
        }
      } catch (BrokenDocument broken) {
        issues.add(broken.issue());
      }
    }
    return number;
  }

  List<InputFile> files() {
    return files;
  }

  /** In the unit of progress. */
  long kilobytes() {
    return files.stream().mapToLong(InputFile::size).sum() >> 10;
  }
}
