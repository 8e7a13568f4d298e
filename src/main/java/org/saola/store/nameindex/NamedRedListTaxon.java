package org.saola.store.nameindex;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Synonym;
import org.saola.taxonomy.match.SourceName;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.match.SourceTaxon.CommonName;
import org.saola.taxonomy.name.NameParser;

/** Tells the names of a taxon of the Red List. */
public final class NamedRedListTaxon {
  private NamedRedListTaxon() {}

  /** A species or an infrarank; empty for a subpopulation, which has no name of its own. */
  public static Optional<NamedTaxon> of(RedListTaxon read, SharedTexts texts) {
    return read.level() == Level.SUBPOPULATION
        ? Optional.empty()
        : Optional.of(
            new NamedTaxon(read.name().sisId(), taxon(read, texts), NamedTaxon.Listed.NONE));
  }

  private static SourceTaxon taxon(RedListTaxon read, SharedTexts texts) {
    var told = read.name();
    var name = SharedTexts.clean(told.scientificName());
    return new SourceTaxon(
        Integer.toString(told.sisId()),
        new SourceName(name, texts.of(SharedTexts.clean(told.authority()))),
        texts.of(rank(read.level(), name)),
        texts.higher(
            told.kingdomName(),
            told.phylumName(),
            told.className(),
            told.orderName(),
            told.familyName()),
        told.synonyms().stream().map(each -> synonym(each, texts)).distinct().toList(),
        told.commonNames().stream().map(each -> common(each, texts)).distinct().toList(),
        "");
  }

  private static String rank(Level level, String name) {
    if (level == Level.SPECIES) {
      return "species";
    }
    var rank = NameParser.parse(name).rank();
    return rank == null ? "infraspecific" : rank.name().toLowerCase(Locale.ROOT);
  }

  private static SourceName synonym(Synonym synonym, SharedTexts texts) {
    return new SourceName(
        SharedTexts.clean(synonym.nameAlone()), texts.of(SharedTexts.clean(synonym.author())));
  }

  private static CommonName common(RedListTaxon.CommonName common, SharedTexts texts) {
    return new CommonName(SharedTexts.clean(common.name()), texts.of(orEmpty(common.language())));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
