package org.saola.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** Somebody in front of a real browser, who finds things by the words on them. */
final class Chromium implements AutoCloseable {
  private static final int HEIGHT = 900;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** The longest page of the guide has thousands of cells to look at. */
  private static final Duration PATIENCE_WITH_SCRIPTS = Duration.ofMinutes(2);

  /** It warns of the version of a protocol that is not used here. */
  private static final Logger PROTOCOL = Logger.getLogger("org.openqa.selenium.devtools");

  private final ChromeDriver driver;
  private final String origin;
  private int width;

  private Chromium(ChromeDriver driver, String origin) {
    this.driver = driver;
    this.origin = origin;
    width(1280);
  }

  /** Opens a browser without a window; skips the test where there is none. */
  static Chromium open(String origin) {
    PROTOCOL.setLevel(Level.SEVERE);
    var service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(Programs.named("chromedriver").toFile())
            .usingAnyFreePort()
            .build();
    var options = new ChromeOptions();
    options.setBinary(Programs.named("chromium").toFile());
    // a sandbox needs rights that containers do not give, and all pages are ours
    options.addArguments(
        "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu");
    var logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
    return new Chromium(new ChromeDriver(service, options), origin);
  }

  /** Makes the window so wide, in pixels. */
  void width(int pixels) {
    if (pixels == width) {
      return;
    }
    width = pixels;
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Lets pages that are opened from now on run their scripts, or not. */
  void scripts(boolean allowed) {
    driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !allowed));
  }

  /** Prefers dark pages, or light ones. */
  void dark(boolean preferred) {
    var feature = Map.of("name", "prefers-color-scheme", "value", preferred ? "dark" : "light");
    driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
  }

  /** Has a script run in each page that is opened from now on, before its own. */
  void bring(String script) {
    driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
  }

  /** Goes to a path of the server. */
  void visit(String path) {
    driver.get(origin + path);
  }

  /** The address of the page that is shown. */
  String address() {
    return Objects.requireNonNull(driver.getCurrentUrl());
  }

  /** Path and query of the page that is shown. */
  String path() {
    return address().substring(origin.length());
  }

  /** What can be read on the page. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  /** Whether words can be read on a page that changes by itself. */
  boolean reads(String words) {
    try {
      return text().contains(words);
    } catch (StaleElementReferenceException | NoSuchElementException changing) {
      return false;
    }
  }

  String heading() {
    return driver.findElement(By.tagName("h1")).getText();
  }

  /** The parts of the page that a selector of style sheets finds. */
  List<WebElement> all(String selector) {
    return driver.findElements(By.cssSelector(selector));
  }

  /** An attribute of the same, asked at once: a question takes milliseconds, a page has many. */
  List<String> attributes(String selector, String attribute) {
    var script =
        "return [...document.querySelectorAll(arguments[0])].map(e => e.getAttribute(arguments[1]))";
    return run(script, selector, attribute) instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of();
  }

  /** Types into the field with a label; what was in it goes. */
  void fill(String label, String text) {
    var field = labelled(label);
    field.clear();
    field.sendKeys(text);
  }

  /** Picks from a list of choices. */
  void pick(String label, String choice) {
    labelled(label).findElement(By.xpath("option[normalize-space(.)='" + choice + "']")).click();
  }

  private WebElement labelled(String label) {
    var id = only("//label[normalize-space(text())='%s']".formatted(label)).getDomAttribute("for");
    return driver.findElement(By.id(Objects.requireNonNull(id)));
  }

  /** Ticks a box, or chooses among some, by a part of the words beside it. */
  void tick(String words) {
    only("//label[contains(normalize-space(.),'%s')]/input".formatted(words)).click();
  }

  /** Presses a button, and waits for what it leads to. */
  void press(String button) {
    leave(button(button)::click);
  }

  /** Presses a button twice, as quickly as a hand does that is used to it. */
  void pressTwice(String button) {
    leave(new Actions(driver).doubleClick(button(button))::perform);
  }

  private WebElement button(String words) {
    return only("//button[normalize-space(.)='%s']".formatted(words));
  }

  /** Follows a link of the navigation, which phones have in a menu. */
  void turnTo(String words) {
    all("details.menu:not([open]) > summary").stream()
        .filter(WebElement::isDisplayed)
        .forEach(WebElement::click);
    follow(words);
  }

  /** Follows a link, or unfolds what is folded, by a part of its words. */
  void follow(String words) {
    var link =
        only("//*[self::a or self::summary][contains(normalize-space(.),'%s')]".formatted(words));
    var target = link.getDomAttribute("href");
    if (target == null || target.startsWith("#")) {
      link.click();
    } else {
      leave(link::click);
    }
  }

  /** Does what leads to another page, and waits for that page. */
  void leave(Runnable step) {
    run("window.left = true");
    step.run();
    // each question takes some milliseconds, so none are waited in between
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!Boolean.TRUE.equals(run("return !window.left && document.readyState === 'complete'"))) {
      if (System.nanoTime() > end) {
        throw new AssertionError("nothing came after " + path());
      }
    }
  }

  private WebElement only(String path) {
    return driver.findElements(By.xpath(path)).stream()
        .filter(WebElement::isDisplayed)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + path + " on " + path() + ":\n" + text()));
  }

  /** Presses keys, wherever the focus is. */
  void type(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  /** What a script in the page returns; the policy of the page does not keep it out. */
  @Nullable Object run(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  /** The same of a script that calls the last of its arguments with what it returns. */
  @Nullable Object await(String script, Object... arguments) {
    driver.manage().timeouts().scriptTimeout(PATIENCE_WITH_SCRIPTS);
    return driver.executeAsyncScript(script, arguments);
  }

  /** What the browser noted since it was last asked, such as a file that was refused. */
  List<String> complaints() {
    var all = new ArrayList<String>();
    for (var entry : driver.manage().logs().get(LogType.BROWSER)) {
      all.add(entry.getMessage());
    }
    return all;
  }

  /** Keeps a picture of the whole page. */
  void photograph(Path file) throws IOException {
    var size = new LinkedHashMap<String, @Nullable Object>(Map.of("x", 0, "y", 0, "scale", 1));
    size.put("width", run("return innerWidth"));
    size.put("height", run("return document.documentElement.scrollHeight"));
    var picture =
        driver.executeCdpCommand(
            "Page.captureScreenshot", Map.of("captureBeyondViewport", true, "clip", size));
    Files.write(file, Base64.getDecoder().decode(String.valueOf(picture.get("data"))));
  }

  /** Sets a cookie of this server, some page of which is shown. */
  void cookie(String name, String value) {
    driver.manage().addCookie(new Cookie(name, value));
  }

  Optional<String> cookie(String name) {
    return Optional.ofNullable(driver.manage().getCookieNamed(name)).map(found -> found.getValue());
  }

  /** Is from now on somebody who has not been here. */
  void forget() {
    driver.manage().deleteAllCookies();
  }

  @Override
  public void close() {
    driver.quit();
  }
}
