package org.councilnotes.web;

import org.councilnotes.SampleArchive;

/** The archive of the sample notes as users see it; nobody can correct anything in it. */
public final class SampleSite implements AutoCloseable {

  private final CorpusSite site = new CorpusSite(SampleArchive.corpus(), SampleArchive.index());

  public Visitor visitor() {
    return new Visitor(site.root());
  }

  /** The address of a page. */
  public String address(String path) {
    return site.root() + path;
  }

  @Override
  public void close() {
    site.close();
  }
}
