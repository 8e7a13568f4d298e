package org.saola.cli.accounts;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** All mails that a server sent, which it does from other threads than those of pages. */
public final class Mailbox {
  /** What links in mails begin with. */
  public static final String ORIGIN = "https://redlist.example.org";

  private record Mail(String to, String subject, String text) {}

  private final Queue<Mail> mails = new ConcurrentLinkedQueue<>();

  /** Takes a mail, as an outbox does. */
  public void receive(long cause, String to, String subject, String text) {
    mails.add(new Mail(to, subject, text));
  }

  /** The subjects of what an address got until now, the oldest first. */
  public List<String> subjectsTo(String email) {
    return mails.stream().filter(mail -> mail.to().equals(email)).map(Mail::subject).toList();
  }

  /** The text of the first mail with this subject to an address, once it is there. */
  public String waitFor(String email, String subject) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      for (var mail : mails) {
        if (mail.to().equals(email) && mail.subject().equals(subject)) {
          return mail.text();
        }
      }
      Thread.sleep(20);
    }
    throw new AssertionError("no mail to %s about %s in %s".formatted(email, subject, mails));
  }

  /** The path of the link in such a mail. */
  public String linkTo(String email, String subject) throws InterruptedException {
    return waitFor(email, subject)
        .lines()
        .filter(line -> line.startsWith(ORIGIN + "/"))
        .map(line -> line.substring(ORIGIN.length()))
        .findFirst()
        .orElseThrow();
  }
}
