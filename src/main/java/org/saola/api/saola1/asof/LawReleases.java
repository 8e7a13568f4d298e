package org.saola.api.saola1.asof;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.status.law.LawBook;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/**
 * The releases that questions about days are answered from.
 *
 * @param law of a release; empty when its data can't tell, as they hold no primary records; may
 *     block
 * @param all releases that there ever were, kept or not; may block
 */
public record LawReleases(
    ReadableDatasets<SpeciesPlusSnapshot> speciesPlus,
    ReadableDatasets<RedListSnapshot> redList,
    Function<SpeciesPlusSnapshot, Optional<LawBook>> law,
    Supplier<List<Release>> all,
    AnswerOrigin origin) {}
