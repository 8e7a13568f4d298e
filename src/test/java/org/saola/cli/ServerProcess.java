package org.saola.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A server in a process of its own, on a free port. */
public final class ServerProcess implements AutoCloseable {
  private static final String READY = "Listening on ";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;

  /** Starts it and waits until it is ready. */
  public ServerProcess(Path log, String... options) throws IOException, InterruptedException {
    this.log = log;
    var arguments = new ArrayList<>(List.of("serve", "--port", "0"));
    arguments.addAll(List.of(options));
    process = SaolaProcess.start(log, arguments.toArray(String[]::new));
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (address().isEmpty()) {
      assertThat(process.isAlive() && System.nanoTime() < deadline)
          .as("the server starts: %s", Files.readString(log))
          .isTrue();
      Thread.sleep(50);
    }
  }

  private Optional<URI> address() throws IOException {
    return Files.readString(log)
        .lines()
        .filter(line -> line.startsWith(READY))
        .map(line -> URI.create(line.substring(READY.length())))
        .findFirst();
  }

  public URI base() throws IOException {
    return address().orElseThrow();
  }

  /** How much memory it has of the machine, in megabytes; only where the kernel is Linux. */
  public long residentMegabytes() throws IOException {
    var status = Files.readString(Path.of("/proc/%d/status".formatted(process.pid())));
    var resident = Pattern.compile("VmRSS:\\s+(\\d+) kB").matcher(status);
    assertThat(resident.find()).isTrue();
    return Long.parseLong(resident.group(1)) >> 10;
  }

  /** Asks it to stop, as an operator does, and waits for that. */
  public void stop() throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as("it stops").isTrue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
