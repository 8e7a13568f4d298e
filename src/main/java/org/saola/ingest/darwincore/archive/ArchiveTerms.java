package org.saola.ingest.darwincore.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.blank.DeclaredColumns;
import org.saola.ingest.blank.Holds;

/** What the terms of an archive may hold, by their {@linkplain Term#simple simple} names. */
final class ArchiveTerms {
  private static final DeclaredColumns DECLARED =
      DeclaredColumns.of(
          List.of(
              "taxonid",
              MetaFile.CORE_ID,
              "id",
              "nameid",
              "parentid",
              "parentnameusageid",
              "acceptednameusageid",
              "scientificname",
              "scientificnameauthorship",
              "authorship",
              "genus",
              "genericname",
              "specificepithet",
              "infraspecificepithet",
              "taxonrank",
              "rank",
              "verbatimtaxonrank",
              "kingdom",
              "phylum",
              "class",
              "order",
              "family",
              "taxonomicstatus",
              "status",
              "bibliographiccitation=text",
              "references=text",
              "source=text",
              "threatstatus=category",
              "countrycode=country",
              "locationid=country",
              "areaid=country",
              "gazetteer",
              "country",
              "locality=text",
              "area=text",
              "eventdate",
              "occurrencestatus",
              "establishmentmeans",
              "degreeofestablishment",
              "vernacularname=text",
              "name=text",
              "language=any",
              "ispreferredname",
              "preferred",
              "description=text",
              "type",
              "category",
              "isterrestrial",
              "isfreshwater",
              "ismarine"));

  private ArchiveTerms() {}

  /** What the cells of a term that is read may hold; a term that isn't here never holds NA. */
  static Holds holds(String term) {
    return DECLARED.kinds().getOrDefault(term, Holds.NO_SUCH_WORD);
  }

  /** What a term tells of how a file writes blanks; null for terms that nobody reads. */
  static @Nullable Holds known(String term) {
    return DECLARED.kinds().get(term);
  }
}
