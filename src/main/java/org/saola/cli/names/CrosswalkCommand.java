package org.saola.cli.names;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataOptions;
import org.saola.store.names.LinkReview;
import org.saola.store.names.LinkReview.Act;
import org.saola.store.names.LinkReview.LinkStatement;
import org.saola.store.names.NamesOfData;
import org.saola.terminal.NameTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What people decided of the links between both lists. */
@Command(
    name = "crosswalk",
    description = {
      "List what people decided of the links between CITES and the Red List.",
      "The links are at /api/saola/v1/crosswalk; a decision holds over imports until the names of a"
          + " side change."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      CrosswalkCommand.Accept.class,
      CrosswalkCommand.Reject.class,
      CrosswalkCommand.Withdraw.class
    })
public final class CrosswalkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public Integer call() {
    var decisions = with(data, LinkReview::list);
    NameTables.decisions(spec.commandLine().getOut(), decisions);
    return 0;
  }

  private static <T> T with(DataOptions data, Function<LinkReview, T> act) {
    try (var database = data.open()) {
      var names = NamesOfData.of(database);
      return act.apply(new LinkReview(names, database.linkDecisions(), database.clock()));
    }
  }

  private static String somebody() {
    return "command line, " + System.getProperty("user.name", "unknown");
  }

  /** Both taxa of a link. */
  static final class Pair {
    @Parameters(index = "0", paramLabel = "CITES", description = "Such as cites:4521.")
    private String cites = "";

    @Parameters(index = "1", paramLabel = "IUCN", description = "Such as iucn:12392.")
    private String redList = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private @Nullable String note;

    @Mixin private DataOptions data = new DataOptions();

    LinkStatement statement(Act act) {
      return new LinkStatement(act, cites, redList, null, null, null, note);
    }

    int decide(LinkStatement statement, PrintWriter out) {
      var links = with(data, review -> review.decide(statement, somebody()));
      out.printf("Links of %s from now on:%n", cites);
      links.forEach(row -> out.println(NameTables.link(row)));
      return 0;
    }
  }

  /** There is a link. */
  @Command(
      name = "accept",
      description = "Decide that two taxa are linked.",
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Accept implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Pair pair = new Pair();

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

    @Override
    public Integer call() {
      var plain = pair.statement(Act.ACCEPT);
      return pair.decide(
          new LinkStatement(
              plain.act(),
              plain.cites(),
              plain.redList(),
              relation,
              direction,
              insteadOf,
              plain.note()),
          spec.commandLine().getOut());
    }
  }

  /** There is no link. */
  @Command(
      name = "reject",
      description = "Decide that two taxa are not linked.",
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Reject implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Pair pair = new Pair();

    @Override
    public Integer call() {
      return pair.decide(pair.statement(Act.REJECT), spec.commandLine().getOut());
    }
  }

  /** The names decide again. */
  @Command(
      name = "withdraw",
      description = "Take a decision back.",
      sortOptions = false,
      mixinStandardHelpOptions = true)
  static final class Withdraw implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private Pair pair = new Pair();

    @Override
    public Integer call() {
      return pair.decide(pair.statement(Act.WITHDRAW), spec.commandLine().getOut());
    }
  }
}
