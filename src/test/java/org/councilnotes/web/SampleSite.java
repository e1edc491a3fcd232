package org.councilnotes.web;

import org.councilnotes.SampleArchive;

/**
 * The archive of the sample notes as users see it; nobody can correct anything in it. It is started
 * for the first test that asks for it, and answers all others of the process.
 */
public final class SampleSite {

  private static final class Started {
    static final CorpusSite SITE = new CorpusSite(SampleArchive.corpus(), SampleArchive.index());
  }

  private SampleSite() {}

  public static Visitor visitor() {
    return new Visitor(Started.SITE.root());
  }

  /** The address of a page. */
  public static String address(String path) {
    return Started.SITE.root() + path;
  }
}
