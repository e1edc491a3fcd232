package org.councilnotes.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.yaml.InvalidYamlException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeriesCatalogueTest {

  private static final String REPORT = "EU-CELAC mechanism on drugs - annual report 2018";

  @TempDir private Path corpus;

  @Test
  void withoutAFileItIsTheOneOfTheProgram() {
    assertThat(SeriesCatalogue.in(corpus).seriesOf(REPORT))
        .contains("eu-celac-drugs-annual-report");
  }

  @Test
  void aFileOfCommentsChangesNothing() throws IOException {
    write("# nothing needed here\n");

    assertThat(SeriesCatalogue.in(corpus).seriesOf(REPORT))
        .contains("eu-celac-drugs-annual-report");
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
    SeriesCatalogue catalogue = SeriesCatalogue.in(corpus);

    assertThat(catalogue.seriesOf(REPORT)).contains("mechanism");
    assertThat(catalogue.title("mechanism", Locale.FRENCH)).contains("The mechanism");
    assertThat(catalogue.seriesOf("EU-LAC drugs - annual report"))
        .contains("eu-celac-drugs-annual-report");
  }

  @Test
  void seriesHasANameInEachLanguageThatSaysOne() throws IOException {
    write(
        """
        series:
          - id: mechanism
            names: {en: The mechanism, fr: Le mécanisme, pt: O mecanismo}
            subject: {body: [EU-CELAC]}
            kind: annual report
        """);
    SeriesCatalogue catalogue = SeriesCatalogue.in(corpus);

    assertThat(catalogue.title("mechanism", Locale.UK)).contains("The mechanism");
    assertThat(catalogue.title("mechanism", Locale.FRENCH)).contains("Le mécanisme");
    assertThat(catalogue.title("mechanism", Locale.of("es"))).contains("The mechanism");
  }

  @Test
  void seriesThatIsFoundCanBeGivenANameAlone() throws IOException {
    write(
        """
        series:
          - id: ports
            names: {fr: Les ports}
          - id: eu-celac-drugs-annual-report
            title: Drugs reports
        """);
    SeriesCatalogue catalogue = SeriesCatalogue.in(corpus);

    assertThat(catalogue.title("ports", Locale.UK)).contains("Les ports");
    assertThat(catalogue.title("eu-celac-drugs-annual-report", Locale.UK))
        .contains("Drugs reports");
    assertThat(catalogue.seriesOf(REPORT)).contains("eu-celac-drugs-annual-report");
  }

  @Test
  void seriesOfTheProgramHaveNamesInTheLanguagesOfThePages() {
    for (Locale locale : new Locale[] {Locale.FRENCH, Locale.of("es")}) {
      assertThat(SeriesCatalogue.shipped().title("eu-celac-drugs-annual-report", locale))
          .isPresent()
          .isNotEqualTo(
              SeriesCatalogue.shipped().title("eu-celac-drugs-annual-report", Locale.ENGLISH));
    }
  }

  @Test
  void ownKindsAreAddedToThoseOfTheProgram() throws IOException {
    write("recurrent: [Årsrapport]\n");
    SeriesCatalogue catalogue = SeriesCatalogue.in(corpus);

    assertThat(catalogue.isRecurrent("Havnevæsenet - årsrapport")).isTrue();
    assertThat(catalogue.isRecurrent("Port Agency - Annual Report")).isTrue();
  }

  @Test
  void wordsInBetweenMayBeAny() {
    SeriesCatalogue shipped = SeriesCatalogue.shipped();

    assertThat(shipped.isRecurrent("Report of 2018 on the activities of Europol")).isTrue();
    assertThat(shipped.isRecurrent("Activities to report on at Europol")).isFalse();
  }

  @Test
  void aNoteAboutAReportIsNoReport() {
    assertThat(SeriesCatalogue.shipped().seriesOf("Conclusions on the " + REPORT)).isEmpty();
  }

  @Test
  void periodsWithoutAReportCanBeNamedOfAnySeries() throws IOException {
    write(
        """
        series:
          - id: eu-celac-drugs-annual-report
            notDue: [2021-06-01/2022-05-31, 2013]
          - id: progress-report-on-ports
            notDue: 2020
        """);
    SeriesCatalogue catalogue = SeriesCatalogue.in(corpus);

    assertThat(catalogue.notDue("eu-celac-drugs-annual-report"))
        .containsExactly(period("2021-06-01", "2022-05-31"), period("2013-01-01", "2013-12-31"));
    assertThat(catalogue.notDue("progress-report-on-ports"))
        .containsExactly(period("2020-01-01", "2020-12-31"));
    assertThat(catalogue.notDue("no-such-series")).isEmpty();
    assertThat(catalogue.seriesOf(REPORT)).contains("eu-celac-drugs-annual-report");
  }

  @Test
  void aPeriodThatIsNoneIsNamedWithItsLine() throws IOException {
    write("series:\n  - id: a\n    notDue: [2018-19]\n");

    assertThatThrownBy(() -> SeriesCatalogue.in(corpus))
        .isInstanceOf(InvalidYamlException.class)
        .hasMessageContaining("catalogue.yaml, line 3: notDue: that is no period such as");
  }

  private static ReportingPeriod period(String from, String to) {
    return new ReportingPeriod(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void aMistakeInTheFileIsNamedWithItsLine() throws IOException {
    write("series:\n  - id: a\n    titel: misspelt\n");

    assertThatThrownBy(() -> SeriesCatalogue.in(corpus))
        .isInstanceOf(InvalidYamlException.class)
        .hasMessageContaining("catalogue.yaml, line 3: unknown key titel");
  }

  @Test
  void aSeriesWithoutKindIsAMistake() throws IOException {
    write("series:\n  - {id: a, title: A, subject: {body: x}}\n");

    assertThatThrownBy(() -> SeriesCatalogue.in(corpus))
        .isInstanceOf(InvalidYamlException.class)
        .hasMessageContaining("kind is missing");
  }

  private void write(String yaml) throws IOException {
    Files.writeString(corpus.resolve("catalogue.yaml"), yaml);
  }
}
