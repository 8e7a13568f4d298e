package org.saola.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.changes.ChangeKind;
import org.saola.publish.ImportFormat;
import org.saola.publish.RedListFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** Options whose values are words. */
final class OptionWordsTest {
  @Command
  static final class Words {
    @Option(names = "--kind")
    private ChangeKind kind = ChangeKind.TAXON;

    @Option(names = "--format")
    private ImportFormat format = RedListFormat.DOWNLOAD;
  }

  private static Words read(String... arguments) {
    var words = new Words();
    var commands = new CommandLine(words);
    OneOf.register(commands, ChangeKind.class);
    List<ImportFormat> formats = List.of(RedListFormat.DOWNLOAD, RedListFormat.SIS_CONNECT);
    OneOf.register(commands, ImportFormat.class, formats, ImportFormat::code);
    commands.parseArgs(arguments);
    return words;
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource({
    "green_status, GREEN_STATUS, as it is written everywhere",
    "Green-Status, GREEN_STATUS, case and hyphen make no difference",
    "taxon, TAXON, not the longer one that begins with it"
  })
  void readsTheWordsOfAnEnum(String word, ChangeKind kind, String because) {
    assertThat(read("--kind", word).kind).as(because).isEqualTo(kind);
  }

  @Test
  void readsTheWordsThatValuesHave() {
    assertThat(read("--format", "sis-connect").format).isEqualTo(RedListFormat.SIS_CONNECT);
  }

  @Test
  void saysWhichWordsThereAre() {
    assertThatThrownBy(() -> read("--kind", "nonsense"))
        .isInstanceOf(ParameterException.class)
        .hasMessageEndingWith(
            "'nonsense' is none; there is taxon_concept, assessment, taxon, green_status");
  }

  @ParameterizedTest
  @CsvSource({"90s, PT90S", "30m, PT30M", "24h, PT24H", "7d, PT168H"})
  void readsTimes(String text, Duration time) {
    assertThat(TimeSpan.convert(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @CsvSource({"0d", "24", "-1h", "1w", "''", "9999999d"})
  void refusesOtherTimes(String text) {
    assertThatThrownBy(() -> TimeSpan.convert(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'%s' is no time; give one such as 30m, 24h or 7d".formatted(text));
  }
}
