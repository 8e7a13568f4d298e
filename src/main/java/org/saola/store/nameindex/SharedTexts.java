package org.saola.store.nameindex;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.SourceTaxon.HigherTaxa;
import org.saola.taxonomy.name.text.NameText;

/** Keeps once what many taxa of a release have in common, and writes it in one way. */
public final class SharedTexts {
  private final Map<String, String> texts = new HashMap<>();
  private final Map<HigherTaxa, HigherTaxa> higher = new HashMap<>();

  /** The same text for equal ones; empty for null. */
  public String of(@Nullable String text) {
    return text == null || text.isBlank() ? "" : texts.computeIfAbsent(text.strip(), each -> each);
  }

  /** Names of higher taxa as people write them; sources shout some. */
  public HigherTaxa higher(
      @Nullable String kingdom,
      @Nullable String phylum,
      @Nullable String className,
      @Nullable String order,
      @Nullable String family) {
    var found =
        new HigherTaxa(calm(kingdom), calm(phylum), calm(className), calm(order), calm(family));
    return higher.computeIfAbsent(found, each -> each);
  }

  private String calm(@Nullable String name) {
    var text = of(name);
    return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT))
        ? of(text.substring(0, 1) + text.substring(1).toLowerCase(Locale.ROOT))
        : text;
  }

  /** A name or an author without markup; empty for null. */
  public static String clean(@Nullable String text) {
    return text == null ? "" : NameText.clean(text).strip();
  }
}
