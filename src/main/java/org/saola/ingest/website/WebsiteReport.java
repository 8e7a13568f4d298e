package org.saola.ingest.website;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What was read from downloads of the website of Species+.
 *
 * @param rows of each file
 * @param records taxa in all
 * @param cites taxa with a listing of CITES
 * @param eu taxa with a listing of the EU
 * @param cms names of the CMS taxonomy; their listings have no place
 * @param named taxa that only quotas, suspensions or decisions name
 * @param createdParents higher taxa that rows name but that have no row
 * @param remarks on what is odd or unknown
 */
public record WebsiteReport(
    SortedMap<String, Long> rows,
    int records,
    int cites,
    int eu,
    int cms,
    int quotas,
    int suspensions,
    int decisions,
    int named,
    int createdParents,
    List<String> remarks) {

  public WebsiteReport {
    remarks = List.copyOf(remarks);
  }

  /** The report for people, a sentence a line. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    rows.forEach((file, count) -> lines.add("%s: %,d rows".formatted(file, count)));
    lines.add(
        "%,d records: %,d with CITES listings, %,d with EU listings, %,d of CMS, %,d higher taxa"
                .formatted(records, cites, eu, cms, createdParents)
            + " without a row created");
    if (quotas + suspensions + decisions > 0) {
      lines.add(
          "%,d quotas, %,d suspensions, %,d EU decisions; %,d of their taxa are in no listing"
              .formatted(quotas, suspensions, decisions, named));
    }
    if (cms > 0) {
      lines.add("remark: listings of CMS have no place in the API; names and places were taken");
    }
    if (suspensions > 0) {
      lines.add(
          "remark: the files don't tell which suspensions apply to imports; that stays unknown");
    }
    remarks.forEach(remark -> lines.add("remark: " + remark));
    return lines;
  }
}
