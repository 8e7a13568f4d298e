package org.saola.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.bidi.Command;
import org.openqa.selenium.bidi.Connection;
import org.openqa.selenium.bidi.Event;
import org.openqa.selenium.json.Json;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpClient;

/**
 * Somebody in front of Firefox, which is led by WebDriver BiDi alone, the protocol that it speaks
 * by itself: the driver that Selenium would ask for is in no package of Debian.
 */
final class Firefox implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int HEIGHT = 900;

  private static final Event<Map<String, Object>> LOGGED =
      new Event<>("log.entryAdded", entry -> entry);

  private final Process process;
  private final HttpClient client;
  private final Connection connection;
  private final String origin;
  private final String window;
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

  private Firefox(Process process, String address, String origin) {
    this.process = process;
    this.origin = origin;
    var config = ClientConfig.defaultConfig().baseUri(URI.create(address));
    client = HttpClient.Factory.createDefault().createClient(config);
    connection = new Connection(client, address);
    send("session.new", Map.of("capabilities", Map.of()));
    var windows = (List<?>) field(send("browsingContext.getTree", Map.of()), "contexts");
    window = (String) field(windows.getFirst(), "context");
    connection.addListener(window, LOGGED, this::note);
    send("session.subscribe", Map.of("events", List.of(LOGGED.getMethod())));
  }

  /** Opens it without a window, in light or dark; skips the test where there is none. */
  static Firefox open(String origin, Path profile, boolean dark)
      throws IOException, InterruptedException {
    var program = Programs.named("firefox-esr");
    Files.writeString(
        profile.resolve("user.js"),
        "user_pref(\"layout.css.prefers-color-scheme.content-override\", %d);"
            .formatted(dark ? 0 : 1));
    var command =
        List.of(
            program.toString(),
            "--headless",
            "--no-remote",
            "--remote-debugging-port=0",
            "--profile=" + profile);
    var output = profile.resolve("output.txt").toFile();
    var process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
    return new Firefox(process, address(process, profile) + "/session", origin);
  }

  /** Where it listens, which it writes into a file of its profile. */
  private static String address(Process process, Path profile)
      throws IOException, InterruptedException {
    var file = profile.resolve("WebDriverBiDiServer.json");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var text = Files.exists(file) ? Files.readString(file) : "";
      if (text.strip().endsWith("}")) {
        Map<?, ?> server = new Json().toType(text, Map.class);
        return "ws://%s:%s".formatted(server.get("ws_host"), server.get("ws_port"));
      }
      assertThat(process.isAlive() && System.nanoTime() < end)
          .as("Firefox: " + Files.readString(profile.resolve("output.txt")))
          .isTrue();
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private void note(Map<String, Object> entry) {
    if (!"debug".equals(entry.get("level")) && !"info".equals(entry.get("level"))) {
      complaints.add(entry.get("level") + ": " + entry.get("text"));
    }
  }

  private Map<String, Object> send(
      String method, Map<String, ? extends @Nullable Object> parameters) {
    return connection.sendAndWait(
        new Command<>(method, new HashMap<String, @Nullable Object>(parameters), Map.class),
        PATIENCE);
  }

  private static Object field(Object map, String name) {
    return Objects.requireNonNull(((Map<?, ?>) map).get(name), name);
  }

  /** Makes the window so wide, in pixels. */
  void width(int pixels) {
    var size = Map.of("width", pixels, "height", HEIGHT);
    send("browsingContext.setViewport", Map.of("context", window, "viewport", size));
  }

  /** Has a script run in each page that is opened from now on, before its own. */
  void bring(String script) {
    send("script.addPreloadScript", Map.of("functionDeclaration", "() => {" + script + "}"));
  }

  /** Goes to a path of the server, and waits for the page. */
  void visit(String path) {
    send(
        "browsingContext.navigate",
        Map.of("context", window, "url", origin + path, "wait", "complete"));
  }

  /** What can be read on the page. */
  String text() {
    return run("return document.body?.innerText ?? ''");
  }

  /** Puts a text into the field that a selector finds. */
  void fill(String selector, String text) {
    run("document.querySelector(arguments[0]).value = arguments[1]; return ''", selector, text);
  }

  /** Clicks on the first part of the page that a selector finds, as a mouse does. */
  void click(String selector) {
    var middle =
        run(
            """
            const part = document.querySelector(arguments[0]);
            part.scrollIntoView({block: 'center', behavior: 'instant'});
            const box = part.getBoundingClientRect();
            return Math.round(box.x + box.width / 2) + ' ' + Math.round(box.y + box.height / 2)\
            """,
            selector);
    var place = Stream.of(middle.split(" ", -1)).map(Integer::valueOf).toList();
    act(
        "pointer",
        List.of(
            Map.of("type", "pointerMove", "x", place.getFirst(), "y", place.getLast()),
            Map.of("type", "pointerDown", "button", 0),
            Map.of("type", "pointerUp", "button", 0)));
  }

  /** Presses keys one by one, wherever the focus is. */
  void type(CharSequence keys) {
    act(
        "key",
        keys.chars()
            .mapToObj(Character::toString)
            .flatMap(
                key -> Stream.of("keyDown", "keyUp").map(way -> Map.of("type", way, "value", key)))
            .toList());
  }

  private void act(String type, List<? extends Map<String, ?>> actions) {
    var source = Map.of("type", type, "id", type, "actions", actions);
    send("input.performActions", Map.of("context", window, "actions", List.of(source)));
  }

  /** The text that a script returns, or that its promise comes to. */
  String run(String script, String... arguments) {
    var values = Stream.of(arguments).map(text -> Map.of("type", "string", "value", text)).toList();
    var told =
        send(
            "script.callFunction",
            Map.of(
                "functionDeclaration",
                "function() {" + script + "}",
                "arguments",
                values,
                "awaitPromise",
                true,
                "target",
                Map.of("context", window)));
    var result = told.get("result");
    @Nullable Object value = result == null ? null : ((Map<?, ?>) result).get("value");
    assertThat(value).as("told by " + script + ": " + told).isInstanceOf(String.class);
    return String.valueOf(value);
  }

  /** Waits until a script returns the text {@code true}. */
  void await(String script) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!holds(script)) {
      assertThat(System.nanoTime()).as("time is up: " + script + "\n" + text()).isLessThan(end);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  /** Waits until words can be read on the page. */
  void awaitWords(String... words) throws InterruptedException {
    for (var each : words) {
      await("document.body?.innerText.includes('" + each + "')");
    }
  }

  private boolean holds(String script) {
    try {
      return run("return String(" + script + ")").equals("true");
    } catch (WebDriverException leaving) {
      return false; // the page went while it was asked
    }
  }

  /** What it noted since it was last asked, such as a file that the policy refused. */
  List<String> complaints() {
    var all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  @Override
  public void close() {
    connection.close();
    client.close();
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
