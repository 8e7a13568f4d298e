package org.saola.cli.accounts;

import java.util.List;
import java.util.concurrent.Callable;
import org.saola.cli.terminal.DataOptions;
import org.saola.message.Refused;
import org.saola.store.audit.AuditEntry;
import org.saola.terminal.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what was done to accounts and tokens. */
@Command(
    name = "audit",
    description = "Show what was done to accounts and tokens, by whom and why, newest first.",
    mixinStandardHelpOptions = true)
public final class AuditCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--limit",
      defaultValue = "50",
      paramLabel = "NUMBER",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  public Integer call() {
    if (limit < 1) {
      throw new Refused("--limit %d shows nothing; give 1 or more".formatted(limit));
    }
    try (var database = data.open()) {
      print(database.access().auditLog().list(Long.MAX_VALUE, limit));
    }
    return 0;
  }

  private void print(List<AuditEntry> entries) {
    int by = Columns.width("by", entries.stream().map(AuditEntry::by));
    try (var columns = new Columns(spec.commandLine().getOut(), 19, by, 21, 14)) {
      columns.row("time, in UTC", "by", "action", "subject", "change; reason");
      for (var entry : entries) {
        columns.row(
            Columns.time(entry.at()),
            entry.by(),
            entry.action().code(),
            entry.subject().kind().code() + " " + entry.subject().id(),
            words(entry));
      }
    }
  }

  private static String words(AuditEntry entry) {
    var detail = entry.detail() == null ? "" : entry.detail();
    return entry.reason() == null ? detail : detail + "; " + entry.reason();
  }
}
