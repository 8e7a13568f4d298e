package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.regex.Pattern;
import org.saola.cites.Party;
import org.saola.ingest.csv.CsvRow;

/** {@code parties.csv}: where CITES is in force, and since when. A package may have it. */
final class PartiesTable {
  static final Pattern ISO_CODE = Pattern.compile("[A-Z]{2}");

  static final TableFormat<Party> FORMAT =
      new TableFormat<>(
          "parties.csv",
          List.of("iso_code2=country", "entry_into_force", "left_on"),
          List.of("through=country"),
          PartiesTable::read,
          Party::isoCode2,
          "iso_code2",
          true);

  private PartiesTable() {}

  private static Party read(CsvRow row) {
    var party =
        new Party(
            code(row, "iso_code2"),
            row.date("entry_into_force"),
            row.optionalDate("left_on"),
            row.optionalWord("through"));
    if (!row.faulty()
        && party.leftOn() != null
        && !party.leftOn().isAfter(party.entryIntoForce())) {
      row.problem(
          "left_on", party.leftOn().toString(), "is not after the day of the entry into force");
    }
    return party;
  }

  /** Two capital letters. */
  static String code(CsvRow row, String column) {
    var code = row.text(column);
    if (!code.isEmpty() && !ISO_CODE.matcher(code).matches()) {
      row.problem(column, code, "is not two capital letters such as NA");
    }
    return code;
  }
}
