package org.saola.cli.server;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.saola.cli.terminal.CommandGroup;
import org.saola.mail.MailFailure;
import org.saola.mail.Mailer;
import org.saola.message.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries out the mail server. */
@Command(name = "mail", description = "Test the mail server.", subcommands = MailCommand.Test.class)
public final class MailCommand extends CommandGroup {
  /** Sends a mail. */
  @Command(
      name = "test",
      description = "Send a mail, and say what came of it.",
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Test implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "ADDRESS", description = "Who is to get it.")
    private String to = "";

    @Mixin private MailOptions mail = new MailOptions();

    @Override
    public Integer call() throws IOException {
      var settings =
          mail.settings().orElseThrow(() -> new Refused("give a mail server: --smtp-host HOST"));
      try (var mailer = new Mailer(settings)) {
        mailer.sendNow(to, "Mail from Saola", "This is a test. Mail from Saola arrives.\n");
      } catch (MailFailure failure) {
        throw new IOException(failure.getMessage(), failure);
      }
      spec.commandLine()
          .getOut()
          .printf("%s:%d took a mail to %s%n", settings.host(), settings.port(), to);
      return 0;
    }
  }
}
