package org.saola.cli.accounts;

import java.util.List;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.audit.AuditEntry;
import org.saola.terminal.Columns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what was done to accounts and tokens. */
@Command(
    name = "audit",
    description = "Show what was done to accounts and tokens, by whom and why, newest first.",
    mixinStandardHelpOptions = true)
public final class AuditCommand extends DataCommand {
  @Option(
      names = "--limit",
      defaultValue = "50",
      paramLabel = "NUMBER",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  protected void check() {
    if (limit < 1) {
      throw new Refused("--limit %d shows nothing; give 1 or more".formatted(limit));
    }
  }

  @Override
  protected void run(Database database) {
    print(database.access().auditLog().list(Long.MAX_VALUE, limit));
  }

  private void print(List<AuditEntry> entries) {
    int by = Columns.width("by", entries.stream().map(AuditEntry::by));
    try (var columns = new Columns(out(), 19, by, 21, 14)) {
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
