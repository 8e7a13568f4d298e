package org.saola.web.group;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.web.part.SourceLine;

/**
 * A group of species.
 *
 * @param group null on the page of all classes
 * @param parts the groups that it consists of
 * @param others of the same rank; on the page of all classes what is in none
 * @param shown how many of the species are named
 * @param sources without other forms
 */
public record GroupView(
    @Nullable SpeciesGroup group,
    List<SpeciesGroup> parts,
    List<SpeciesGroup> others,
    int shown,
    List<SourceLine> sources) {

  /** The source lines of a block, which lead to its files. */
  public List<SourceLine> sources(String block) {
    var file = (group == null ? GroupPages.BASE : group.path()) + "/" + block;
    return SourceLine.leading(sources, file, "");
  }
}
