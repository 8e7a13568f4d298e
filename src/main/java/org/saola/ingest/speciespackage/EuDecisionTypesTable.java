package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.function.Function;
import org.saola.eu.EuDecisionType;
import org.saola.ingest.csv.Choice;

/** {@code eu_decision_types.csv}: outcomes of EU decisions. */
final class EuDecisionTypesTable {
  private static final Choice<String> TYPES =
      Choice.of(
          List.of(
              "POSITIVE_OPINION", "NEGATIVE_OPINION", "NO_OPINION", "SUSPENSION", "SRG_REFERRAL"),
          Function.identity());

  static final TableLayout<EuDecisionType> FORMAT =
      TableLayout.withId(
          "eu_decision_types.csv",
          List.of("id", "name", "description=text", "type"),
          row ->
              new EuDecisionType(
                  row.id("id"),
                  row.text("name"),
                  row.optionalText("description"),
                  row.oneOf("type", TYPES)),
          EuDecisionType::id);

  private EuDecisionTypesTable() {}
}
