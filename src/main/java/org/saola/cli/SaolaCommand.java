package org.saola.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.cli.accounts.AuditCommand;
import org.saola.cli.accounts.TokenCommand;
import org.saola.cli.accounts.UsageCommand;
import org.saola.cli.accounts.UserCommand;
import org.saola.cli.lookup.AsOfCommand;
import org.saola.cli.lookup.CheckCommand;
import org.saola.cli.lookup.CompareCommand;
import org.saola.cli.lookup.CrosswalkCommand;
import org.saola.cli.lookup.IndicatorsCommand;
import org.saola.cli.lookup.MatchCommand;
import org.saola.cli.lookup.SearchCommand;
import org.saola.cli.lookup.SpeciesCommand;
import org.saola.cli.lookup.TradeCommand;
import org.saola.cli.lookup.WhyCommand;
import org.saola.cli.mirror.SyncCommand;
import org.saola.cli.releases.DatasetsCommand;
import org.saola.cli.releases.ExportCommand;
import org.saola.cli.releases.ImportCommand;
import org.saola.cli.releases.ImportReasonsCommand;
import org.saola.cli.releases.ReleasesCommand;
import org.saola.cli.releases.RollbackCommand;
import org.saola.cli.server.MailCommand;
import org.saola.cli.server.ServeCommand;
import org.saola.cli.server.WebhookCommand;
import org.saola.cli.terminal.CommandGroup;
import org.saola.cli.terminal.FailureReport;
import org.saola.cli.terminal.OneOf;
import org.saola.cli.terminal.TimeSpan;
import org.saola.language.Language;
import org.saola.publish.ImportFormat;
import org.saola.store.release.Dataset;
import org.saola.sync.job.SyncTarget;
import org.saola.taxonomy.search.SearchFacet;
import org.saola.taxonomy.search.SearchOrder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.PropertiesDefaultProvider;
import picocli.CommandLine.ScopeType;

/** The program: one command for each verb. */
@Command(
    name = "saola",
    description = "A self-hosted server for the conservation status of species.",
    versionProvider = SaolaCommand.Version.class,
    subcommands = {
      ServeCommand.class,
      ImportCommand.class,
      SyncCommand.class,
      ExportCommand.class,
      ReleasesCommand.class,
      DatasetsCommand.class,
      RollbackCommand.class,
      ImportReasonsCommand.class,
      StatusCommand.class,
      SpeciesCommand.class,
      CheckCommand.class,
      MatchCommand.class,
      SearchCommand.class,
      AsOfCommand.class,
      TradeCommand.class,
      IndicatorsCommand.class,
      CompareCommand.class,
      WhyCommand.class,
      CrosswalkCommand.class,
      VerifyCommand.class,
      UserCommand.class,
      TokenCommand.class,
      AuditCommand.class,
      MailCommand.class,
      UsageCommand.class,
      WebhookCommand.class,
      SecretsCommand.class,
      HelpCommand.class,
    },
    footer = {
      "",
      "To begin: saola serve --demo, then open the address it prints. saola help COMMAND tells"
          + " more.",
      "./saola test builds and tests everything.",
      "Exit codes: 0 done, 1 failed, 2 refused input or wrong usage."
    })
public final class SaolaCommand extends CommandGroup {
  private static final String CONFIG = "--config";
  private static final int USAGE_WIDTH = 100;

  @Option(
      names = CONFIG,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "Properties file with defaults for options, such as saola.serve.port=9090; options given"
              + " on the command line win.")
  @SuppressWarnings("UnusedVariable") // read before all others, see withDefaults
  private @Nullable Path config;

  /** Runs a command line and gives the exit code. */
  public static int run(String... arguments) {
    return withDefaults(commandLine(), arguments).execute(arguments);
  }

  /** Runs a command line that writes elsewhere than to the standard streams. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    var commandLine = commandLine().setOut(out).setErr(err);
    return withDefaults(commandLine, arguments).execute(arguments);
  }

  private static CommandLine commandLine() {
    var commandLine = new CommandLine(new SaolaCommand());
    commandLine.getSubcommands().values().stream()
        .filter(command -> !command.getSubcommands().isEmpty())
        .forEach(command -> command.addSubcommand(new HelpCommand()));
    registerWords(commandLine);
    return commandLine
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(USAGE_WIDTH)
        .setParameterExceptionHandler((problem, _) -> FailureReport.of(problem))
        .setExecutionExceptionHandler((problem, failed, _) -> FailureReport.of(problem, failed));
  }

  private static void registerWords(CommandLine commandLine) {
    var formats = ImportFormat.all().toList();
    OneOf.register(commandLine, ImportFormat.class, formats, ImportFormat::code);
    var kinds = List.of(Dataset.Kind.values());
    OneOf.register(commandLine, Dataset.Kind.class, kinds, Dataset.Kind::code);
    OneOf.register(commandLine, Language.class);
    OneOf.register(commandLine, SyncTarget.class);
    OneOf.register(commandLine, ChangeKind.class);
    OneOf.register(commandLine, ChangeClass.class);
    OneOf.register(commandLine, SearchFacet.class);
    OneOf.register(commandLine, SearchOrder.class);
    commandLine.registerConverter(Duration.class, TimeSpan::convert);
  }

  private static CommandLine withDefaults(CommandLine commandLine, String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(CONFIG + "=")) {
        readDefaults(commandLine, arguments[i].substring(CONFIG.length() + 1));
      } else if (arguments[i].equals(CONFIG) && i + 1 < arguments.length) {
        readDefaults(commandLine, arguments[i + 1]);
      }
    }
    return commandLine;
  }

  private static void readDefaults(CommandLine commandLine, String name) {
    var file = Path.of(name);
    if (Files.isReadable(file)) {
      commandLine.setDefaultValueProvider(new PropertiesDefaultProvider(file.toFile()));
    } else {
      commandLine.setExecutionStrategy(_ -> {
        throw new ParameterException(
            commandLine, "--config %s can't be read; give a properties file".formatted(file));
      });
    }
  }

  /** The version of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"saola " + text()};
    }

    static String text() {
      var version = SaolaCommand.class.getPackage().getImplementationVersion();
      return version == null ? "(not packaged)" : version;
    }
  }
}
