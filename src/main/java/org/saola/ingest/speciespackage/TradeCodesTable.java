package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.csv.Choice;
import org.saola.ingest.csv.CsvRow;
import org.saola.trade.TradeCode;
import org.saola.trade.TradeScope;

/** {@code trade_codes.csv}: units, sources, terms, purposes. */
final class TradeCodesTable {
  private static final Choice<TradeCode.Type> TYPES =
      Choice.of(List.of(TradeCode.Type.values()), TradeCode.Type::label);

  static final TableLayout<TradeCode> FORMAT =
      TableLayout.withId(
          "trade_codes.csv",
          List.of("id", "type", "code=any", "name_en=text", "name_es=text", "name_fr=text"),
          row ->
              new TradeCode(
                  row.id("id"), row.oneOf("type", TYPES), row.text("code"), row.name("name")),
          TradeCode::id);

  private TradeCodesTable() {}

  /** The columns that say which trade is meant. */
  static TradeScope scope(CsvRow row) {
    return new TradeScope(
        Set.copyOf(row.ids("source_ids")),
        Set.copyOf(row.ids("purpose_ids")),
        Set.copyOf(row.ids("term_ids")));
  }

  /** Checks that all ids name codes of the wanted types. */
  static void refer(Table<TradeCode> codes, Table<?>.Place place, TradeScope scope) {
    scope.sourceIds().forEach(id -> refer(codes, place, "source_ids", id, TradeCode.Type.SOURCE));
    scope
        .purposeIds()
        .forEach(id -> refer(codes, place, "purpose_ids", id, TradeCode.Type.PURPOSE));
    scope.termIds().forEach(id -> refer(codes, place, "term_ids", id, TradeCode.Type.TERM));
  }

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
