package org.saola.ingest.redlistdownload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.redlist.RedListReport;
import org.saola.progress.Progress;
import org.saola.redlist.Assessment;
import org.saola.redlist.CodeLists;
import org.saola.redlist.RedListTaxon;

/** Invented downloads, and what an import makes of them. */
final class Downloads {
  static final CodeLists CODE_LISTS = CodeListFiles.load();

  private static final List<String> TABLES =
      List.of(
          "taxonomy.csv",
          "taxonomy_with_html.csv",
          "simple_summary.csv",
          "assessments.csv",
          "assessments_with_html.csv",
          "common_names.csv",
          "synonyms.csv",
          "countries.csv",
          "fao.csv",
          "lme.csv",
          "habitats.csv",
          "threats.csv",
          "conservation_needed.csv",
          "research_needed.csv",
          "usetrade.csv",
          "plant_specific.csv",
          "credits.csv",
          "references.csv",
          "dois.csv",
          "all_other_fields.csv");

  private Downloads() {}

  /** All tables: a species with two assessments; its subspecies; a plant. */
  static Map<String, String> complete() {
    var files = new LinkedHashMap<String, String>();
    for (var table : TABLES) {
      files.put(table, resource("complete/" + table));
    }
    return files;
  }

  private static String resource(String name) {
    try (var bytes = Objects.requireNonNull(Downloads.class.getResourceAsStream(name), name)) {
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  static InputFiles input(String name, Map<String, String> files) {
    var inputs = new ArrayList<InputFile>();
    files.forEach((file, text) -> {
      var bytes = text.getBytes(UTF_8);
      inputs.add(new InputFile(file, bytes.length, () -> new ByteArrayInputStream(bytes)));
    });
    return InputFiles.of(name, inputs);
  }

  /** What an import yields. */
  record Imported(
      Map<Integer, Assessment> assessments, Map<Integer, RedListTaxon> taxa, RedListReport report) {

    Assessment assessment(int id) {
      var assessment = assessments.get(id);
      if (assessment == null) {
        throw new AssertionError("no assessment " + id);
      }
      return assessment;
    }

    RedListTaxon taxon(int id) {
      var taxon = taxa.get(id);
      if (taxon == null) {
        throw new AssertionError("no taxon " + id);
      }
      return taxon;
    }
  }

  static Imported read(Path folder, List<InputFiles> inputs) {
    try (var records = RedListDownload.open(inputs, folder, CODE_LISTS, Progress.SILENT)) {
      var assessments = new TreeMap<Integer, Assessment>();
      var taxa = new TreeMap<Integer, RedListTaxon>();
      records.forEachAssessment(
          assessment -> once(assessments.put(assessment.id(), assessment) == null));
      records.forEachTaxon(taxon -> once(taxa.put(taxon.name().sisId(), taxon) == null));
      once(records.assessmentCount() == assessments.size());
      return new Imported(assessments, taxa, records.report());
    }
  }

  private static void once(boolean once) {
    if (!once) {
      throw new AssertionError("a record comes twice or not at all");
    }
  }
}
