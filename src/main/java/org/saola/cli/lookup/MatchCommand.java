package org.saola.cli.lookup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.names.MatchedNames;
import org.saola.cli.terminal.DataCommand;
import org.saola.language.Language;
import org.saola.store.Database;
import org.saola.store.names.Names;
import org.saola.store.names.NamesOfData;
import org.saola.terminal.NameTables;
import org.saola.terminal.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which taxa names mean. */
@Command(
    name = "match",
    description = {
      "Tell which taxa names mean. What ends with ? is only proposed: a person must decide.",
      "The answer is a table on a terminal, CSV elsewhere; no server has to run."
    })
public final class MatchCommand extends DataCommand {

  @Parameters(
      arity = "1..*",
      paramLabel = "NAME|FILE",
      description =
          "Scientific names, each in quotation marks, or one file: a CSV with a column name, or one"
              + " name in each line.")
  private List<String> names = List.of();

  @Option(
      names = "--in",
      paramLabel = "SOURCE",
      description = "Where to look: cites, iucn, a dataset, or any (default).")
  private @Nullable String source;

  @Option(names = "--kingdom", paramLabel = "NAME", description = "Kingdom of all names.")
  private @Nullable String kingdom;

  @Option(names = "--family", paramLabel = "NAME", description = "Family of all names.")
  private @Nullable String family;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      defaultValue = "en",
      description = "Of explanations: en (default), es or fr.")
  private Language language = Language.EN;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json.")
  private @Nullable OutputFormat format;

  @Override
  protected void run(Database database) throws IOException {
    var matched = matched(NamesOfData.of(database));
    NameTables.print(OutputFormat.of(format), matched, out());
  }

  private MatchedNames matched(Names known) throws IOException {
    var file = Path.of(names.getFirst().replace("\0", ""));
    return names.size() == 1 && Files.isRegularFile(file)
        ? MatchedNames.ofFile(known, file, hints(), language)
        : MatchedNames.of(known, names, hints(), language);
  }

  private Map<String, String> hints() {
    var hints = new TreeMap<String, String>();
    put(hints, "source", source);
    put(hints, "kingdom", kingdom);
    put(hints, "family", family);
    return hints;
  }

  private static void put(Map<String, String> hints, String name, @Nullable String value) {
    if (value != null) {
      hints.put(name, value);
    }
  }
}
