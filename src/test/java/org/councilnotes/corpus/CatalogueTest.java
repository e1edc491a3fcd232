package org.councilnotes.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {

  private static final String REPORT = "EU-CELAC mechanism on drugs - annual report 2018";

  @TempDir private Path corpus;

  @Test
  void withoutAFileItIsTheOneOfTheProgram() {
    assertThat(Catalogue.in(corpus).seriesOf(REPORT)).contains("eu-celac-drugs-annual-report");
  }

  @Test
  void aFileOfCommentsChangesNothing() throws IOException {
    write("# nothing needed here\n");

    assertThat(Catalogue.in(corpus).seriesOf(REPORT)).contains("eu-celac-drugs-annual-report");
  }

  @Test
  void ownSeriesComeFirst() throws IOException {
    write(
        """
        series:
          - id: mechanism
            title: The mechanism
            subject: {body: [EU-CELAC]}
            kind: annual report
        """);
    Catalogue catalogue = Catalogue.in(corpus);

    assertThat(catalogue.seriesOf(REPORT)).contains("mechanism");
    assertThat(catalogue.title("mechanism")).contains("The mechanism");
    assertThat(catalogue.seriesOf("EU-LAC drugs - annual report"))
        .contains("eu-celac-drugs-annual-report");
  }

  @Test
  void ownKindsAreAddedToThoseOfTheProgram() throws IOException {
    write("recurrent: [Årsrapport]\n");
    Catalogue catalogue = Catalogue.in(corpus);

    assertThat(catalogue.isRecurrent("Havnevæsenet - årsrapport")).isTrue();
    assertThat(catalogue.isRecurrent("Port Agency - Annual Report")).isTrue();
  }

  @Test
  void wordsInBetweenMayBeAny() {
    Catalogue shipped = Catalogue.shipped();

    assertThat(shipped.isRecurrent("Report of 2018 on the activities of Europol")).isTrue();
    assertThat(shipped.isRecurrent("Activities to report on at Europol")).isFalse();
  }

  @Test
  void aNoteAboutAReportIsNoReport() {
    assertThat(Catalogue.shipped().seriesOf("Conclusions on the " + REPORT)).isEmpty();
  }

  @Test
  void aMistakeInTheFileIsNamedWithItsLine() throws IOException {
    write("series:\n  - id: a\n    titel: misspelt\n");

    assertThatThrownBy(() -> Catalogue.in(corpus))
        .isInstanceOf(VocabularyProblem.class)
        .hasMessageContaining("catalogue.yaml, line 3: unknown key titel");
  }

  @Test
  void aSeriesWithoutKindIsAMistake() throws IOException {
    write("series:\n  - {id: a, title: A, subject: {body: x}}\n");

    assertThatThrownBy(() -> Catalogue.in(corpus))
        .isInstanceOf(VocabularyProblem.class)
        .hasMessageContaining("kind is missing");
  }

  private void write(String yaml) throws IOException {
    Files.writeString(corpus.resolve("catalogue.yaml"), yaml);
  }
}
