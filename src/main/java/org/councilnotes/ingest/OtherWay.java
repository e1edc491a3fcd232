package org.councilnotes.ingest;

import org.councilnotes.search.ArchiveProblem;

/** The run that another process would read for reads or tags otherwise. */
public final class OtherWay extends ArchiveProblem {

  private static final long serialVersionUID = 1L;

  OtherWay() {
    super(
        "the run under way reads or tags otherwise than this process would: both need the same"
            + " program, vocabulary, catalogue and languages of tesseract");
  }
}
