package org.saola.browser;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.openqa.selenium.WebElement;
import org.saola.access.secondfactor.OneTimeCodes;
import org.saola.cli.server.InhabitedServer;

/**
 * What somebody does with a second factor, page by page.
 *
 * @param sent takes the forms that were sent
 * @param inspection looks at the page that is open
 */
record SecondFactorSteps(Chromium browser, Set<String> sent, Inspection inspection) {
  private static final String PATH = "/account/second-factor";

  /** Looks at a page. */
  @FunctionalInterface
  interface Inspection {
    void run() throws IOException;
  }

  /** Sets it up; whoever is signed in has none yet. */
  List<String> setUp() throws IOException {
    browser.visit(PATH);
    browser.fill("Your password", InhabitedServer.PASSWORD);
    press("Set it up", PATH + "/begin");
    var secret = browser.all("main code").getFirst().getText().replace(" ", "");
    browser.fill("Code", OneTimeCodes.code(secret, Instant.now()));
    press("Ask for a code from now on", PATH + "/confirm");
    return recoveryCodes();
  }

  /** Signs in with a code, where the password was right. */
  void enter(String code) throws IOException {
    inspection.run();
    browser.fill("Code", code);
    press("Sign in", "/sign-in/code");
  }

  /** Has other recovery codes made, and then removes it. */
  void giveUp(String code) throws IOException {
    pressWithCode("New recovery codes", "/recovery-codes", code);
    pressWithCode("Remove the second factor", "/remove", recoveryCodes().getFirst());
  }

  private void pressWithCode(String button, String action, String code) throws IOException {
    browser.visit(PATH);
    inspection.run();
    browser.fill("Your password", InhabitedServer.PASSWORD);
    browser.fill("Code", code);
    press(button, PATH + action);
  }

  private void press(String button, String action) throws IOException {
    browser.press(button);
    sent.add(action);
    inspection.run();
  }

  private List<String> recoveryCodes() {
    return browser.all(".codes code").stream().map(WebElement::getText).toList();
  }
}
