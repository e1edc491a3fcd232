package org.councilnotes;

import java.nio.file.Path;
import java.util.List;

/**
 * Two corpora that differ only in files that are restricted, classified, of unknown marking or
 * broken: who may not read these must not tell the archives apart.
 */
public final class TwinCorpora {

  /** Stands in restricted files only. */
  public static final String SECRET_WORD = "quixotically";

  /**
   * What is asked of both: words, numbers and names of restricted files, their neighbours, and
   * every sign of a query.
   */
  public static final List<String> QUERIES =
      List.of(
          SECRET_WORD,
          "quixotic",
          "quixoticaly",
          "\"" + SECRET_WORD + " waiting\"",
          "windmills",
          "Tuvalu",
          "QUIXOTE",
          "90803/19",
          "wk 90155/19",
          "SECRET",
          "LIMITE",
          "RESTREINT",
          "drugs",
          "cooperation",
          "the",
          "country:TV",
          "programme:COPOLAD",
          "year:2019",
          "eventYear:2044",
          "2044",
          "type:NOTE",
          "code:CORDROGUE",
          "status:adopted",
          "a*",
          "qu*",
          "drugs -cooperation",
          "drugs OR windmills",
          "(drugs windmills)",
          "\"the drugs\"",
          "training NEAR officers",
          "officials",
          "waiting",
          "tuvaluan",
          "Quixote Programme",
          "windmil",
          "90804/19",
          "90801/19",
          "wk 90155",
          "90960/18",
          "NOT TO BE MADE PUBLIC",
          "nobody",
          "Of nobody",
          "Peru",
          "COPOLAD",
          "officers of Peru",
          "number:90803",
          "series:secret-report",
          "language:fr",
          "country:PE",
          "organisation:EMCDDA",
          "eventYear:2019",
          "-drugs",
          "drugs AND (cooperation OR training)",
          "\"cooperation goes on\"",
          "last three reports",
          "quixotically OR drugs",
          "until 2044",
          "trainng",
          "coopration",
          "rapport annuel");

  private static final String TRAINING = "Training of officers against drugs in Peru by COPOLAD.";

  private static final String GRADE = "RESTREINT UE/EU RESTRICTED";

  private TwinCorpora() {}

  /** The one that has public files alone. */
  public static TestCorpus open(Path root) {
    return TestCorpus.in(root)
        .sample("91790-19.pdf")
        .sample("91633-19.fr.pdf")
        .note("a.txt", "90801/19", TRAINING)
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
        .marked("r.txt", "90801/1/19 REV 1", "LIMITE", TRAINING)
        .marked("k.txt", "90801/19 COR 1", "LIMITE", "For Peru read Tuvalu.")
        .write(
            "p.txt",
            TestCorpus.cover("90806/19", "LIMITE")
                    .replace("Subject:", "No. prev. doc.: 90801/19\nSubject:")
                + TRAINING)
        .write("quixotically-broken.pdf", "%PDF-1.7 and nothing more");
  }
}
