package org.saola.cli.lookup;

import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.store.Database;
import org.saola.store.names.LinkReview;
import org.saola.store.names.LinkReview.Act;
import org.saola.store.names.LinkReview.LinkStatement;
import org.saola.store.names.NamesOfData;
import org.saola.terminal.NameTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What people decided of the links between both lists. */
@Command(
    name = "crosswalk",
    description = {
      "List what people decided of the links between CITES and the Red List.",
      "The links are at /api/saola/v1/crosswalk; a decision holds over imports until the names of a"
          + " side change."
    },
    subcommands = {
      CrosswalkCommand.Accept.class,
      CrosswalkCommand.Reject.class,
      CrosswalkCommand.Withdraw.class
    })
public final class CrosswalkCommand extends DataCommand {
  @Override
  protected void run(Database database) {
    NameTables.decisions(out(), review(database).list());
  }

  private static LinkReview review(Database database) {
    return new LinkReview(NamesOfData.of(database), database.linkDecisions(), database.clock());
  }

  /** Decides of the link of two taxa. */
  abstract static class Decision extends DataCommand {
    private final Act act;

    @Parameters(index = "0", paramLabel = "CITES", description = "Such as cites:4521.")
    private String cites = "";

    @Parameters(index = "1", paramLabel = "IUCN", description = "Such as iucn:12392.")
    private String redList = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private @Nullable String note;

    Decision(Act act) {
      this.act = act;
    }

    /** What is decided. */
    LinkStatement statement() {
      return statement(null, null, null);
    }

    final LinkStatement statement(
        @Nullable String relation, @Nullable String direction, @Nullable String insteadOf) {
      return new LinkStatement(act, cites, redList, relation, direction, insteadOf, note);
    }

    @Override
    protected final void run(Database database) {
      var by = "command line, " + System.getProperty("user.name", "unknown");
      var links = review(database).decide(statement(), by);
      out().printf("Links of %s from now on:%n", cites);
      links.forEach(row -> out().println(NameTables.link(row)));
    }
  }

  /** There is a link. */
  @Command(name = "accept", description = "Decide that two taxa are linked.")
  static final class Accept extends Decision {
    @Option(
        names = "--relation",
        paramLabel = "WORD",
        description = "How, such as exact or synonym (default: as it was found by names).")
    private @Nullable String relation;

    @Option(
        names = "--direction",
        paramLabel = "WORD",
        description = "Of a synonym: equal, cites_broader or cites_narrower.")
    private @Nullable String direction;

    @Option(
        names = "--instead-of",
        paramLabel = "IUCN",
        description = "The taxon of the Red List that it is not linked with.")
    private @Nullable String insteadOf;

    Accept() {
      super(Act.ACCEPT);
    }

    @Override
    LinkStatement statement() {
      return statement(relation, direction, insteadOf);
    }
  }

  /** There is no link. */
  @Command(name = "reject", description = "Decide that two taxa are not linked.")
  static final class Reject extends Decision {
    Reject() {
      super(Act.REJECT);
    }
  }

  /** The names decide again. */
  @Command(name = "withdraw", description = "Take a decision back.")
  static final class Withdraw extends Decision {
    Withdraw() {
      super(Act.WITHDRAW);
    }
  }
}
