package org.councilnotes;

import java.nio.file.Path;

/**
 * Two corpora that differ only in files that are restricted, classified, of unknown marking or
 * broken: who may not read these must not tell the archives apart.
 */
public final class TwinCorpora {

  /** Stands in restricted files only. */
  public static final String SECRET_WORD = "quixotically";

  private static final String GRADE = "RESTREINT UE/EU RESTRICTED";

  private TwinCorpora() {}

  /** The one that has public files alone. */
  public static TestCorpus open(Path root) {
    return TestCorpus.in(root)
        .sample("91790-19.pdf")
        .sample("91633-19.fr.pdf")
        .note("a.txt", "90801/19", "Training of officers against drugs in Peru by COPOLAD.")
        .note("b.txt", "90802/19", "The drugs cooperation goes on in 2019.");
  }

  /** The same with other files. */
  public static TestCorpus restricted(Path root) {
    return open(root)
        .sample("90960-18.pdf")
        .sample("wk-90155-19.pdf")
        .marked(
            "c.txt",
            "90803/19",
            "LIMITE",
            "Officials of Tuvalu were "
                + SECRET_WORD
                + " waiting for windmills of the Quixote Programme (QUIXOTE) until 2044.")
        .marked("d.txt", "90804/19", GRADE, "Of nobody, " + SECRET_WORD + ".")
        .marked("e.txt", "90801/19", "NOT TO BE MADE PUBLIC", "Of " + SECRET_WORD + " whom?")
        .write("quixotically-broken.pdf", "%PDF-1.7 and nothing more");
  }
}
