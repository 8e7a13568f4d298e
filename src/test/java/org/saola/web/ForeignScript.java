package org.saola.web;

/** What tells a script that came in with data from those that pages have of their own. */
public final class ForeignScript {
  /** A script that is no file of the server, and no description of a taxon for machines. */
  public static final String PATTERN = "<script(?! src=\"/assets/| type=\"application/ld.json\")";

  private ForeignScript() {}
}
