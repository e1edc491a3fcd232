package org.councilnotes.structure.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.councilnotes.note.CoverPage;
import org.councilnotes.structure.block.CoverLine;
import org.councilnotes.structure.outline.SectionLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Covers in every language of the Union; each is a line of {@value #COVERS}. */
class CoverLanguagesTest {

  private static final String COVERS = "/structure/covers.tsv";
  private static final LocalDate DAY = LocalDate.of(2019, 6, 26);

  @ParameterizedTest(name = "{0}: {1}, {4}")
  @CsvFileSource(resources = COVERS, delimiter = '\t')
  void coverIsReadInEveryLanguageAndAge(ArgumentsAccessor form) {
    CoverReader.ParsedCover cover = cover(form);
    CoverPage page = cover.page();

    assertThat(cover.passages()).startsWith(form.getString(1), form.getString(2));
    assertThat(page.identity().date()).hasValue(DAY);
    assertThat(page.address())
        .isEqualTo(
            new CoverPage.Address(
                Optional.of(form.getString(3)),
                Optional.of("Presidency"),
                Optional.of("Delegations"),
                "Report: drugs"));
    assertThat(page.trail().previous()).containsExactly("90001/19");
    assertThat(page.trail().commission()).containsExactly("COM(2026) 502 final");
    assertThat(page.codes()).containsExactly("CORDROGUE 36");
  }

  @ParameterizedTest(name = "{0}: {9}")
  @CsvFileSource(resources = COVERS, delimiter = '\t')
  void titleOfAnAnnexIsKnownInEveryLanguage(ArgumentsAccessor form) {
    String annex = form.getString(9);

    assertThat(SectionLabel.isBareAnnex(annex)).isTrue();
    assertThat(SectionLabel.isBareAnnex(annex + " II")).isTrue();
    assertThat(SectionLabel.isBareAnnex(annex + " to the report")).isFalse();
    assertThat(FooterPatterns.matches(annex + " JAI.1 LIMITE EN")).isTrue();
  }

  @Test
  void everyOfficialLanguageHasALine() throws IOException {
    try (InputStream covers = CoverLanguagesTest.class.getResourceAsStream(COVERS)) {
      List<String> languages =
          new String(covers.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf('\t')))
              .toList();

      assertThat(languages).containsAll(DateParser.LANGUAGES);
    }
  }

  private static CoverReader.ParsedCover cover(ArgumentsAccessor form) {
    List<CoverLine> lines =
        Stream.of(
                form.getString(1),
                form.getString(2),
                "(OR. en)",
                "90364/19",
                "CORDROGUE 36",
                form.getString(3),
                form.getString(4) + " Presidency",
                form.getString(5) + " Delegations",
                form.getString(6) + " 90001/19",
                form.getString(7) + " COM(2026) 502 final",
                form.getString(8) + " Report: drugs")
            .map(CoverLanguagesTest::line)
            .toList();
    return CoverReader.read(lines, Optional.of(form.getString(0)));
  }

  private static CoverLine line(String text) {
    OptionalInt page = OptionalInt.of(1);
    return CoverField.split(text, page).orElse(CoverLine.of(text, page));
  }
}
