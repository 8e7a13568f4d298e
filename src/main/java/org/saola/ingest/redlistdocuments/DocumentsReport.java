package org.saola.ingest.redlistdocuments;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read from documents. Every document is counted by its kind, and every other file named
 * or counted.
 *
 * @param documents number by kind
 * @param repeated documents of assessments that another one says as well
 * @param taxa with those that only documents of relatives or Green Status assessments tell of
 * @param differingTaxa taxa that not all documents describe alike
 * @param greenStatuses number of those taken; of several lists the longest is taken whole, others
 *     add taxa
 * @param differingLatest assessments that say otherwise than the list of their taxon whether they
 *     are the latest
 * @param listedOnly assessments that taxa list, but of which there is no document
 * @param otherFiles how many files are no JSON
 * @param redListVersion of the release, if an answer tells it
 * @param codeListDifferences between recorded code lists and those that are served
 * @param unknownKeys ignored keys with their occurrences
 * @param remarks on what is odd, the first ones
 */
public record DocumentsReport(
    int files,
    SortedMap<String, Long> documents,
    int assessments,
    int repeated,
    int taxa,
    int differingTaxa,
    int greenStatuses,
    int comprehensiveGroupMembers,
    int differingLatest,
    int listedOnly,
    int otherFiles,
    List<String> examplesOfOtherFiles,
    @Nullable String redListVersion,
    List<String> codeListDifferences,
    SortedMap<String, Long> unknownKeys,
    List<String> remarks) {

  /** The report for people, a sentence a line. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%,d assessments, %,d taxa and %,d Green Status assessments from %,d files"
            .formatted(assessments, taxa, greenStatuses, files));
    documents.forEach((kind, count) -> lines.add("documents: %,d %s".formatted(count, kind)));
    addIfAny(lines, repeated, "%,d assessments were met again with the same content");
    addIfAny(
        lines,
        differingTaxa,
        "%,d taxa are not described alike by all documents; documents of taxa were preferred, then"
            + " those of the newest assessments");
    addIfAny(
        lines,
        comprehensiveGroupMembers,
        "%,d memberships of comprehensive groups from their pages");
    addIfAny(
        lines,
        differingLatest,
        "%,d assessments say otherwise than the list of their taxon whether they are the latest;"
            + " the list counts");
    addIfAny(lines, listedOnly, "%,d assessments are listed by their taxa, but not there");
    if (otherFiles > 0) {
      lines.add(
          "skipped %,d files that are no JSON: %s%s"
              .formatted(
                  otherFiles,
                  String.join(", ", examplesOfOtherFiles),
                  otherFiles > examplesOfOtherFiles.size() ? ", …" : ""));
    }
    if (redListVersion != null) {
      lines.add("the documents are of Red List version " + redListVersion);
    }
    codeListDifferences.forEach(difference -> lines.add("code list " + difference));
    unknownKeys.forEach(
        (key, count) -> lines.add("ignored the unknown key %s, %,d times".formatted(key, count)));
    remarks.forEach(remark -> lines.add("remark: " + remark));
    return lines;
  }

  private static void addIfAny(List<String> lines, int count, String sentence) {
    if (count > 0) {
      lines.add(sentence.formatted(count));
    }
  }
}
