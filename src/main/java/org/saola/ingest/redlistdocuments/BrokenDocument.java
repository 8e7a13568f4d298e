package org.saola.ingest.redlistdocuments;

import org.saola.ingest.ImportIssue;

/** That a file can't be read beyond some place. */
final class BrokenDocument extends RuntimeException {
  private final transient ImportIssue issue;

  BrokenDocument(ImportIssue issue) {
    super(issue.toString(), null, false, false);
    this.issue = issue;
  }

  ImportIssue issue() {
    return issue;
  }
}
