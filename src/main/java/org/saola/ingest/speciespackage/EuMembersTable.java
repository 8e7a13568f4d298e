package org.saola.ingest.speciespackage;

import java.util.List;
import org.saola.eu.MemberState;
import org.saola.ingest.csv.CsvRow;

/** {@code eu_members.csv}: members of the Union, and since when. A package may have it. */
final class EuMembersTable {
  static final TableFormat<MemberState> FORMAT =
      new TableFormat<>(
          "eu_members.csv",
          List.of("iso_code2=country", "from_date", "to_date"),
          List.of(),
          EuMembersTable::read,
          member -> List.of(member.isoCode2(), member.from()),
          "iso_code2, from_date",
          true);

  private EuMembersTable() {}

  private static MemberState read(CsvRow row) {
    var member =
        new MemberState(
            PartiesTable.code(row, "iso_code2"),
            row.date("from_date"),
            row.optionalDate("to_date"));
    if (!row.faulty() && member.to() != null && !member.to().isAfter(member.from())) {
      row.problem("to_date", member.to().toString(), "is not after the first day");
    }
    return member;
  }
}
