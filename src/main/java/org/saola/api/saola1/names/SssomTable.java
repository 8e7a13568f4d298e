package org.saola.api.saola1.names;

import java.util.stream.Stream;
import org.saola.store.names.ReleaseCrosswalk;
import org.saola.store.names.ReleaseNames;
import org.saola.taxonomy.match.CrosswalkRow;

/**
 * Links as mappings that other programs read. Only what is stated is one: a proposal is no mapping
 * yet.
 */
final class SssomTable {
  private SssomTable() {}

  /**
   * The table.
   *
   * @param address of the crosswalk
   */
  static String of(String address, ReleaseCrosswalk crosswalk, Stream<CrosswalkRow> rows) {
    var out = new StringBuilder();
    out.append("#mapping_set_id: ")
        .append(address)
        .append("\n#mapping_set_version: ")
        .append(version(crosswalk.speciesPlus()))
        .append(" and ")
        .append(version(crosswalk.redList()))
        .append("\n#license: https://w3id.org/sssom/license/unspecified")
        .append("\n#curie_map:")
        .append("\n#  skos: http://www.w3.org/2004/02/skos/core#")
        .append("\n#  semapv: https://w3id.org/semapv/vocab/")
        .append("\n#  cites: https://www.speciesplus.net/species#/taxon_concepts/")
        .append("\n#  iucn: https://www.iucnredlist.org/species/")
        .append(
            "\nsubject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label"
                + "\tmapping_justification\tcomment\n");
    rows.filter(row -> !row.question()).forEach(row -> append(out, row));
    return out.toString();
  }

  private static String version(ReleaseNames names) {
    return plain(names.dataset().id() + " " + names.release().description().label());
  }

  private static void append(StringBuilder out, CrosswalkRow row) {
    out.append(row.cites().id())
        .append('\t')
        .append(plain(row.cites().accepted().name()))
        .append('\t')
        .append(predicate(row))
        .append('\t')
        .append(row.redList().id())
        .append('\t')
        .append(plain(row.redList().accepted().name()))
        .append("\tsemapv:")
        .append(row.decided() ? "ManualMappingCuration" : "LexicalMatching")
        .append('\t')
        .append(row.relation().word())
        .append(": ")
        .append(plain(String.join(", ", row.evidence())))
        .append('\n');
  }

  private static String predicate(CrosswalkRow row) {
    return switch (row.direction()) {
      case EQUAL -> "skos:exactMatch";
      case CITES_NARROWER -> "skos:broadMatch";
      case CITES_BROADER -> "skos:narrowMatch";
    };
  }

  /** Without what would end a cell or a line. */
  private static String plain(String text) {
    return text.replaceAll("[\\t\\r\\n]", " ");
  }
}
