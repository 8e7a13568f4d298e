package org.saola.store.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saola.redlist.Narrative;
import org.saola.taxonomy.search.SearchFacet;

/**
 * What is looked for in narratives.
 *
 * @param words as {@link TextWords#asked} gives them; at least one
 * @param narratives where to look
 * @param latestOnly whether assessments that were replaced are left out
 * @param filters values that assessments must have
 */
public record TextQuery(
    List<String> words,
    Set<Narrative> narratives,
    boolean latestOnly,
    Map<SearchFacet, String> filters) {}
