package org.saola.ingest.redlistdocuments;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.json.JsonFields;
import org.saola.json.UnknownKeys;
import org.saola.progress.Progress;
import org.saola.redlist.Assessment;
import org.saola.redlist.CodeLists;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.Group;
import org.saola.redlist.RedListRecords;
import org.saola.redlist.RedListTaxon;
import org.saola.store.redlist.record.AssessmentReader;
import org.saola.store.redlist.record.TaxonReader;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Documents of the Red List API v4. They are checked once as a whole and read again whenever they
 * are handed over; they never have to fit into memory.
 */
public final class RedListDocuments implements RedListRecords {
  /** Looking at so many files tells what a folder holds. */
  private static final int FILES_TO_LOOK_AT = 200;

  private final String input;
  private final DocumentWalk walk;
  private final DocumentScan scan;
  private final List<GreenStatus> greenStatuses;
  private final DocumentsReport report;

  private RedListDocuments(String input, DocumentWalk walk, DocumentScan scan) {
    this.input = input;
    this.walk = walk;
    this.scan = scan;
    this.greenStatuses = List.copyOf(scan.greenStatuses());
    this.report = scan.report();
  }

  /** Whether some of the files are answers of the API v4, whatever their names. */
  public static boolean recognises(InputFiles files) {
    return files.files().stream().limit(FILES_TO_LOOK_AT).anyMatch(RedListDocuments::recognises);
  }

  private static boolean recognises(InputFile file) {
    try (var documents = DocumentFile.open(file, new ImportIssues())) {
      if (documents == null || !documents.next()) {
        return false;
      }
      return switch (DocumentKind.of(documents.read())) {
        case ERROR, UNKNOWN -> false;
        default -> true;
      };
    } catch (BrokenDocument _) {
      return false; // what it was is told when it is imported
    }
  }

  /**
   * Checks all documents.
   *
   * @param inputs folders, zips or single files, which add to each other
   * @throws RefusedInput if a document is broken or malformed, two contradict each other, or there
   *     is none
   */
  public static RedListDocuments open(
      List<InputFiles> inputs, CodeLists codeLists, Progress progress) {
    var name = inputs.stream().map(InputFiles::name).collect(Collectors.joining(", "));
    var scan = new DocumentScan(codeLists);
    scan.run(new DocumentWalk(InputFiles.shown(inputs)), name, progress);
    return new RedListDocuments(name, new DocumentWalk(scan.jsonFiles()), scan);
  }

  public DocumentsReport report() {
    return report;
  }

  @Override
  public long assessmentCount() {
    return scan.assessments();
  }

  @Override
  public void forEachAssessment(Consumer<Assessment> sink) {
    var unknownKeys = new UnknownKeys();
    readAgain(
        scan.assessmentDocuments(),
        (_, document) ->
            sink.accept(
                scan.lists()
                    .listed(AssessmentReader.read(JsonFields.of(document.read(), unknownKeys)))));
  }

  @Override
  public void forEachTaxon(Consumer<RedListTaxon> sink) {
    var unknownKeys = new UnknownKeys();
    var collection = scan.taxa().collect();
    readAgain(
        scan.taxa().documents(),
        (place, document) -> {
          var known = scan.greenStatusTaxa().get(place.number());
          if (known != null) {
            document.skip();
            known.forEach(taxon -> collection.add(taxon, place.number()).forEach(sink));
          } else {
            var fields = JsonNodeFactory.instance.objectNode().set("taxon", document.read("taxon"));
            var taxon = TaxonReader.find(JsonFields.of(fields, unknownKeys));
            collection.add(taxon, place.number()).forEach(sink);
          }
        });
    if (collection.count() != scan.taxa().count()) {
      throw changed();
    }
  }

  /** Reads a document once more. */
  @FunctionalInterface
  private interface Reading {
    void read(DocumentWalk.Place place, DocumentFile document);
  }

  private void readAgain(BitSet wanted, Reading reading) {
    var issues = new ImportIssues();
    var visitor =
        new DocumentWalk.Visitor() {
          @Override
          public void visit(DocumentWalk.Place place, DocumentFile document) {
            if (wanted.get(place.number())) {
              reading.read(place, document);
            } else {
              document.skip();
            }
          }

          @Override
          public void visitOther(InputFile file) {
            throw changed();
          }
        };
    int documents = walk.forEach(_ -> {}, issues, visitor); // who takes the records shows progress
    if (documents != scan.documents() || issues.count() > 0) {
      throw changed();
    }
  }

  private RefusedInput changed() {
    return new RefusedInput(input + " changed while being read; import again");
  }

  @Override
  public List<GreenStatus> greenStatuses() {
    return greenStatuses;
  }

  @Override
  public Map<Group, Set<String>> rankNames() {
    return scan.rankNames();
  }

  @Override
  public List<GroupMember> comprehensiveGroupMembers() {
    return scan.members();
  }
}
