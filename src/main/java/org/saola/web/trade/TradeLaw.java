package org.saola.web.trade;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.saola.decision.rules.TradeRules;
import org.saola.status.law.LawBook;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/**
 * What shipments are decided by.
 *
 * @param release the release to decide from
 * @param law of a release; empty when its data can't tell; may block
 * @param rules on that law; empty in the same cases; may block
 */
public record TradeLaw(
    Supplier<Optional<SpeciesPlusSnapshot>> release,
    Function<SpeciesPlusSnapshot, Optional<LawBook>> law,
    Function<SpeciesPlusSnapshot, Optional<TradeRules>> rules) {}
