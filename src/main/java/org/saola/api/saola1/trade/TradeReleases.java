package org.saola.api.saola1.trade;

import java.util.Optional;
import java.util.function.Function;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.decision.rules.TradeRules;
import org.saola.status.law.LawBook;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/**
 * The releases that decisions are made from.
 *
 * @param law of a release; empty when its data can't tell; may block
 * @param rules on that law; empty in the same cases; may block
 */
public record TradeReleases(
    ReadableDatasets<SpeciesPlusSnapshot> speciesPlus,
    Function<SpeciesPlusSnapshot, Optional<LawBook>> law,
    Function<SpeciesPlusSnapshot, Optional<TradeRules>> rules,
    AnswerOrigin origin) {}
