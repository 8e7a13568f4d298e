package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.regex.Pattern;
import org.saola.cites.Party;
import org.saola.eu.MemberState;
import org.saola.ingest.csv.CsvRow;

/**
 * {@code parties.csv}, where CITES is in force and since when, and {@code eu_members.csv}, the same
 * of the Union. A package may have them; what ships with the program counts otherwise.
 */
final class MembershipTables {
  private static final Pattern ISO_CODE = Pattern.compile("[A-Z]{2}");

  static final TableLayout<Party> PARTIES =
      new TableLayout<>(
          "parties.csv",
          List.of("iso_code2=country", "entry_into_force", "left_on"),
          List.of("through=country"),
          MembershipTables::party,
          party -> List.of(party.isoCode2(), party.entryIntoForce()),
          "iso_code2, entry_into_force",
          true);

  static final TableLayout<MemberState> EU_MEMBERS =
      new TableLayout<>(
          "eu_members.csv",
          List.of("iso_code2=country", "from_date", "to_date"),
          List.of(),
          MembershipTables::member,
          member -> List.of(member.isoCode2(), member.from()),
          "iso_code2, from_date",
          true);

  private MembershipTables() {}

  private static Party party(CsvRow row) {
    var party =
        new Party(
            code(row),
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

  private static MemberState member(CsvRow row) {
    var member = new MemberState(code(row), row.date("from_date"), row.optionalDate("to_date"));
    if (!row.faulty() && member.to() != null && !member.to().isAfter(member.from())) {
      row.problem("to_date", member.to().toString(), "is not after the first day");
    }
    return member;
  }

  private static String code(CsvRow row) {
    var code = row.text("iso_code2");
    if (!code.isEmpty() && !ISO_CODE.matcher(code).matches()) {
      row.problem("iso_code2", code, "is not two capital letters such as NA");
    }
    return code;
  }
}
