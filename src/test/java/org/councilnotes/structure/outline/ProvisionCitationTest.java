package org.councilnotes.structure.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisionCitationTest {

  private static final String CELL = "Ports keep registers.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Recital 44|RECITAL-44",
        "Recital (5)|RECITAL-5",
        "Recital 44 a (new)|RECITAL-44a",
        "Recital 44 – paragraph 3|RECITAL-44/subparagraph-3",
        "Recital 44 – paragraph 3 a (new)|RECITAL-44/subparagraph-3a",
        "Article 88a|ARTICLE-88a",
        "Article 2(1), first subparagraph, point (a)|ARTICLE-2/1/subparagraph-1/a",
        "Article 2(1), point (a)(ii)|ARTICLE-2/1/a/ii",
        "Article 2, second paragraph|ARTICLE-2/paragraph-2",
        "Article 1 – paragraph 1 – point 2 – point a a (new)|ARTICLE-1/2/aa",
        "Article 1 – paragraph 1 – point 9 – point b – point ii|ARTICLE-1/9/b/ii",
        "Article 1 – paragraph 1 – point 10 – point -a (new)|ARTICLE-1/10/-a",
        "Article 1 – paragraph 1 – point 18 a (new)|ARTICLE-1/18a",
        "Article 3 – paragraph 1 – point 4 – introductory part|ARTICLE-3/4",
        "Article 3 – paragraph 2 – point b|ARTICLE-3/2/b",
        "Article 3 – paragraph 2 – subparagraph 2|ARTICLE-3/2/subparagraph-2",
        "Article 3 – paragraph 2|ARTICLE-3/paragraph-2",
        "Article 3 – alinéa 1 – point 2 – sous-point a|ARTICLE-3/2/a",
        "Artikel 3 – Absatz 2 – Buchstabe b|ARTIKEL-3/2/b",
        "Amendment 2 Article 1(7) of the proposed regulation (Article 15 of the Port"
            + " Act)|ARTICLE-1/7",
      })
  void citationsAreReadAsPaths(String text, String path) {
    assertThat(ProvisionCitation.of(text).flatMap(c -> c.path(CELL))).contains(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Article 28(4) of the Port Act",
        "Articles 3 and 4",
        "Article 3 – paragraph 1 – point b",
        "Article 3 is deleted",
        "Recital 4 – ports",
        "Article 2(1) and (2)",
      })
  void whatIsNotUnderstoodHasNoPath(String text) {
    assertThat(ProvisionCitation.of(text).flatMap(c -> c.path(CELL))).isEmpty();
  }

  @Test
  void paragraphIsNumberedWhereTheCellSaysSo() {
    Optional<ProvisionCitation> citation = ProvisionCitation.of("Article 3 – paragraph 2");
    assertThat(citation.flatMap(c -> c.path("2. Ports."))).contains("ARTICLE-3/2");
    assertThat(citation.flatMap(c -> c.path("3. Ports."))).isEmpty();
  }

  @Test
  void citationEndsTheHeadingOfAnAmendment() {
    assertThat(ProvisionCitation.atEnd("Proposal for a rule – Recital 4").flatMap(c -> c.path("")))
        .contains("RECITAL-4");
    assertThat(ProvisionCitation.atEnd("Proposal on Article 4 ports")).isEmpty();
  }
}
