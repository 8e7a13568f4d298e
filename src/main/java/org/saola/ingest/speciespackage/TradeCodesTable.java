package org.saola.ingest.speciespackage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.csv.Choice;
import org.saola.trade.TradeCode;

/** {@code trade_codes.csv}: units, sources, terms, purposes. */
final class TradeCodesTable {
  private static final Choice<TradeCode.Type> TYPES =
      Choice.of(List.of(TradeCode.Type.values()), TradeCode.Type::label);

  static final TableFormat<TradeCode> FORMAT =
      TableFormat.withId(
          "trade_codes.csv",
          List.of("id", "type", "code=any", "name_en=text", "name_es=text", "name_fr=text"),
          row ->
              new TradeCode(
                  row.id("id"), row.oneOf("type", TYPES), row.text("code"), row.name("name")),
          TradeCode::id);

  private TradeCodesTable() {}

  /** Checks that an id names a code of the wanted type. */
  static void refer(
      Table<TradeCode> codes,
      Table<?>.Place place,
      String column,
      @Nullable Integer id,
      TradeCode.Type wanted) {
    var code = place.refer(column, id, codes);
    if (code != null && code.type() != wanted) {
      place.problem(
          column,
          id,
          "is a trade code of type %s; type %s is needed"
              .formatted(code.type().label(), wanted.label()));
    }
  }
}
