package org.saola.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The same as {@code --help}, for who asks for it by a word. */
@Command(name = "help", description = "Show help for a command, as --help does.")
final class HelpCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command; none = all.")
  private List<String> words = List.of();

  @Override
  public void run() {
    var command = spec.parent().commandLine();
    for (var word : words) {
      var found = command.getSubcommands().get(word);
      if (found == null) {
        throw new ParameterException(
            command,
            "'%s' is no command of %s".formatted(word, command.getCommandSpec().qualifiedName()));
      }
      command = found;
    }
    command.usage(spec.commandLine().getOut());
  }
}
