package org.saola.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The page about configuration is made here; when it differs it is written, and to be committed.
 */
final class ConfigurationPageTest {
  private static final Path PAGE = Path.of("docs/configuration.md");
  private static final String INTRODUCTION =
      """
      # Configuration

      Every command of `saola` with its options.

      An option is taken from the command line, else from the configuration file, else from the environment, else it has its default. `--help` shows the options of any command.

      ## Environment

      | variable | meaning |
      |---|---|
      | `SAOLA_DATA` | data directory, as `--data` |
      | `SAOLA_DATABASE` | PostgreSQL database, as `--database` |
      | `SAOLA_SMTP_PASSWORD` | password for the mail server, where there is no `--smtp-password-file` |
      | `SAOLA_SPECIESPLUS_TOKEN` | your token of the public Species+ API, for `saola sync` |
      | `SAOLA_REDLIST_TOKEN` | your token of the public Red List API, for `saola sync` |
      | `SAOLA_JAVA_OPTS` | more options of Java, such as `-Xmx2g` |
      | `SAOLA_JAVA_HOME` | the JDK 25 to use; else `JAVA_HOME` if it is one, else the first that is found |
      | `SAOLA_JDKS` | folders in which `./saola` looks for a JDK 25, with blanks between them, instead of the usual ones |

      ## Configuration file

      `--config FILE` names a properties file with defaults. A key is the command, a dot, and the option without its dashes:

      ```properties
      saola.serve.port=9090
      saola.serve.data=/srv/saola
      saola.import.data=/srv/saola
      ```
      """;

  @Test
  void thePageIsUpToDate() throws IOException {
    var root = new CommandLine(new SaolaCommand()).getCommandSpec();
    var page =
        INTRODUCTION
            + commands(root).map(ConfigurationPageTest::section).collect(Collectors.joining());
    var written = Files.exists(PAGE) ? Files.readString(PAGE) : "";
    if (!page.equals(written)) {
      Files.writeString(PAGE, page);
    }
    assertThat(written).as(PAGE + " differed and was written anew; commit it").isEqualTo(page);
  }

  /** The commands that do something, with the root for what holds for all. */
  private static Stream<CommandSpec> commands(CommandSpec command) {
    var below =
        command.subcommands().values().stream()
            .map(CommandLine::getCommandSpec)
            .flatMap(ConfigurationPageTest::commands);
    return command.parent() == null
            || command.subcommands().isEmpty()
            || command.userObject() instanceof Callable
        ? Stream.concat(Stream.of(command), below)
        : below;
  }

  private static String section(CommandSpec command) {
    var lines = new ArrayList<String>();
    lines.add("");
    lines.add("## " + command.qualifiedName());
    lines.add("");
    if (command.parent() == null) {
      lines.add("Options of every command.");
    } else {
      lines.add(String.join(" ", command.usageMessage().description()));
    }
    lines.add("");
    lines.add("| option | meaning |");
    lines.add("|---|---|");
    command
        .positionalParameters()
        .forEach(parameter -> lines.add(row(label(parameter), parameter)));
    for (var option : options(command)) {
      var label = option.arity().max() == 0 ? "" : " " + label(option);
      lines.add(row(String.join(", ", option.names()) + label, option));
    }
    return String.join("\n", lines) + "\n";
  }

  private static List<OptionSpec> options(CommandSpec command) {
    return command.options().stream()
        .filter(option ->
            command.parent() == null
                || !(option.inherited()
                    || option.hidden()
                    || option.usageHelp()
                    || option.versionHelp()))
        .toList();
  }

  private static String label(ArgSpec argument) {
    return argument.paramLabel().replaceAll("[<>]", "").toUpperCase(Locale.ROOT);
  }

  private static String row(String name, ArgSpec argument) {
    var meaning =
        String.join(" ", argument.description()) + (argument.required() ? " Needed." : "");
    return "| `%s` | %s |".formatted(name, meaning.replace("|", "\\|"));
  }
}
