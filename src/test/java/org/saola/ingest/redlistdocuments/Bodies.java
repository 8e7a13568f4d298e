package org.saola.ingest.redlistdocuments;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.redlist.Assessment;
import org.saola.redlist.RedListTaxon;

/** Answers of an API about animals that nobody has seen. */
final class Bodies {
  private Bodies() {}

  /** A taxon; {@code children} are further keys of it. */
  static String taxon(int sisId, String scientificName, String children) {
    return """
    {"sis_id":%d,"scientific_name":"%s","kingdom_name":"ANIMALIA","phylum_name":"CHORDATA",\
    "class_name":"MAMMALIA","order_name":"CETARTIODACTYLA","family_name":"BOVIDAE",\
    "genus_name":"Ficta","species_name":"ficta","subpopulation_name":null,"infra_name":null,\
    "authority":"Nobody, 1900"%s}\
    """
        .formatted(sisId, scientificName, children);
  }

  static String species(int sisId) {
    return taxon(sisId, "Ficta ficta", ",\"species\":true");
  }

  /** The least that an assessment says; {@code more} are further keys. */
  static String assessment(int id, int sisId, String more) {
    return assessment(id, species(sisId), sisId, more);
  }

  static String assessment(int id, String taxon, int sisId, String more) {
    return """
    {"assessment_date":"2020-01-31T00:00:00.000Z","year_published":"2020","latest":true,\
    "sis_taxon_id":%d,"citation":"Nobody 2020. Accessed on 01 May 2025.",\
    "assessment_id":%d,"taxon":%s,"red_list_category":\
    {"version":"3.1","description":{"en":"Least Concern"},"code":"LC"},\
    "scopes":[{"description":{"en":"Global"},"code":"1"}]%s}\
    """
        .formatted(sisId, id, taxon, more);
  }

  static InputFile file(String name, String content) {
    return file(name, content.getBytes(UTF_8));
  }

  static InputFile file(String name, byte[] content) {
    return new InputFile(name, content.length, () -> new ByteArrayInputStream(content));
  }

  static InputFiles input(InputFile... files) {
    return InputFiles.of("bodies", List.of(files));
  }

  static RedListDocuments open(InputFile... files) {
    return RedListDocuments.open(List.of(input(files)), CodeListFiles.load(), Progress.SILENT);
  }

  static List<Assessment> assessments(RedListDocuments documents) {
    var all = new ArrayList<Assessment>();
    documents.forEachAssessment(all::add);
    return all;
  }

  static List<RedListTaxon> taxa(RedListDocuments documents) {
    var all = new ArrayList<RedListTaxon>();
    documents.forEachTaxon(all::add);
    return all;
  }
}
