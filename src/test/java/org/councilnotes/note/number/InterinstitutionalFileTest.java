package org.councilnotes.note.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterinstitutionalFileTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/note/files.tsv", delimiter = '\t')
  void everySpellingHasOneId(String spelling, String id, String display) {
    assertThat(InterinstitutionalFile.parse(spelling).map(InterinstitutionalFile::id).orElse("-"))
        .isEqualTo(id);
    assertThat(
            InterinstitutionalFile.parse(spelling).map(InterinstitutionalFile::display).orElse("-"))
        .isEqualTo(display);
  }

  @Test
  void idReadsBack() {
    InterinstitutionalFile file = InterinstitutionalFile.parse("2013/0027 A (COD)").orElseThrow();
    assertThat(InterinstitutionalFile.parse(file.id()).map(InterinstitutionalFile::id))
        .contains(file.id());
  }

  @Test
  void numbersAreFoundInTextWithTheirPlaces() {
    String text = "Files 2025/0130 (COD), 2025/0131(COD) and COD 2025/0132";
    assertThat(InterinstitutionalFile.allIn(text))
        .extracting(mention -> mention.range().of(text))
        .containsExactly("2025/0130 (COD)", "2025/0131(COD)", "COD 2025/0132");
    assertThat(InterinstitutionalFile.allIn("amending Regulations (EU) 2018/1724 and 2016/679"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025/0360(COD)",
        "Interinstitutional File: 2025/0360 (COD)",
        "Dossier interinstitutionnel : 2025/0360 (COD)",
        "Procedure 2025/0360/COD",
        "(COM(2025)0999 – C10-0999/2025 – 2025/0360(COD))"
      })
  void lineOfANumberAloneSaysIt(String line) {
    assertThat(InterinstitutionalFile.aloneIn(line))
        .extracting(mention -> mention.file().id())
        .isEqualTo(List.of("2025-0360"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The Council took note of file 2025/0360 (COD) at its meeting.",
        "See also the proposal in 2025/0360 (COD)",
        "Ports and ferries"
      })
  void proseThatMentionsANumberDoesNot(String line) {
    assertThat(InterinstitutionalFile.aloneIn(line)).isEmpty();
  }

  @Test
  void oneWithItsProcedureStandsForOneWithout() {
    List<InterinstitutionalFile> files =
        List.of(
            InterinstitutionalFile.parse("2025/0360").orElseThrow(),
            InterinstitutionalFile.parse("2025/0360/COD").orElseThrow(),
            InterinstitutionalFile.parse("2025/0361 (COD)").orElseThrow());
    assertThat(InterinstitutionalFile.distinct(files))
        .extracting(InterinstitutionalFile::display)
        .containsExactly("2025/0360 (COD)", "2025/0361 (COD)");
  }
}
