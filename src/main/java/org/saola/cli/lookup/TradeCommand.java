package org.saola.cli.lookup;

import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.decision.Shipment;
import org.saola.language.Language;
import org.saola.publish.source.ServedLaw;
import org.saola.store.Database;
import org.saola.terminal.DecisionLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which documents a movement of a specimen needs, and why. */
@Command(
    name = "trade",
    description = "Show which documents a shipment needs, and why. Information, not legal advice.")
public final class TradeCommand extends DataCommand {
  @Parameters(paramLabel = "TAXON", description = "Full name, exact, as 'Loxodonta africana'.")
  private String taxon = "";

  @Option(names = "--from", paramLabel = "CODE", description = "The exporter, two letters.")
  private @Nullable String exporter;

  @Option(names = "--to", paramLabel = "CODE", required = true, description = "The importer.")
  private @Nullable String importer;

  @Option(
      names = "--origin",
      paramLabel = "CODE",
      description = "Country of origin of a re-export.")
  private @Nullable String origin;

  @Option(
      names = "--date",
      paramLabel = "DAY",
      required = true,
      description = "The day of the movement, as 2022-06-01.")
  private @Nullable String date;

  @Option(names = "--source", paramLabel = "CODE", description = "Such as W, C, A.")
  private @Nullable String source;

  @Option(names = "--purpose", paramLabel = "CODE", description = "Such as T, H, P.")
  private @Nullable String purpose;

  @Option(names = "--term", paramLabel = "CODE", description = "Such as LIV, TRO, SKI.")
  private @Nullable String term;

  @Option(
      names = "--acquired-on",
      paramLabel = "DAY",
      description = "When it was taken from the wild, born or first possessed.")
  private @Nullable String acquiredOn;

  @Option(names = "--personal-effects", description = "It is a personal or household effect.")
  private boolean personalEffects;

  @Option(names = "--residence", paramLabel = "CODE", description = "Where the owner lives.")
  private @Nullable String residence;

  @Option(
      names = "--registered-operation",
      negatable = true,
      description = "Whether it comes from a registered breeding operation.")
  private @Nullable Boolean registered;

  @Option(
      names = "--language",
      paramLabel = "en|es|fr",
      defaultValue = "en",
      description = "Of the sentences (default: ${DEFAULT-VALUE}).")
  private Language language = Language.EN;

  @Override
  protected void run(Database database) {
    var law = ServedLaw.of(database);
    var shipment =
        new Shipment(
            taxon,
            exporter,
            importer,
            origin,
            date,
            source,
            purpose,
            term,
            acquiredOn,
            personalEffects,
            residence,
            registered);
    DecisionLines.write(out(), law, shipment, language);
  }
}
