package org.saola.api.redlist4.document;

import java.util.Arrays;
import java.util.Optional;
import org.saola.redlist.Group;
import org.saola.store.redlist.Facet;

/** What {@code assessment_search} can filter by (contract 1.1 and 10.12). */
public enum SearchFilter {
  EU_27_POST_2020_ENDEMIC("eu_27_post_2020_endemic"),
  AMAZING("amazing"),
  /** Critically Endangered and possibly extinct. */
  POSSIBLY_EXTINCT("cr_pe"),
  /** Critically Endangered and possibly extinct in the wild. */
  POSSIBLY_EXTINCT_IN_THE_WILD("cr_pew"),
  /** Endemic to a single country. */
  ENDEMIC("endemic"),
  /** The taxon has a Green Status. */
  GREEN_STATUS("gss"),
  /** Assessed more than ten years ago. */
  NEEDS_UPDATING("needs_updating");

  private final String code;

  SearchFilter(String code) {
    this.code = code;
  }

  /** The value of the parameter. */
  public String code() {
    return code;
  }

  /** What assessments are marked with that pass. */
  public Facet facet() {
    return new Facet(Group.SEARCH_TAGS, code);
  }

  public static Optional<SearchFilter> find(String code) {
    return Arrays.stream(values()).filter(filter -> filter.code.equals(code)).findFirst();
  }
}
