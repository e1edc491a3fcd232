package org.councilnotes.structure.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrintedLineBuilderTest {

  private static final float LETTER = 6;

  private final PrintedLineBuilder lines = new PrintedLineBuilder(Set.of(), new ArrayList<>());

  @Test
  void letterThatIsSetApartBelongsToItsWord() {
    List<PdfPage.Line> parts =
        Typeset.page(1).line(100, 200, "P").line(100 + LETTER + 0.1f, 200, "ORTS").build().lines();

    assertThat(words(parts)).containsExactly("PORTS");
  }

  @Test
  void partsWithAGapAreWords() {
    List<PdfPage.Line> parts =
        Typeset.page(1).line(100, 200, "P").line(100 + LETTER + 2, 200, "ORTS").build().lines();

    assertThat(words(parts)).containsExactly("P ORTS");
  }

  @Test
  void partsThatOverlapAreWords() {
    List<PdfPage.Line> parts =
        Typeset.page(1).line(100, 200, "Ports").line(115, 200, "ships").build().lines();

    assertThat(words(parts)).containsExactly("Ports ships");
  }

  private List<String> words(List<PdfPage.Line> parts) {
    return lines.of(parts).stream().map(line -> line.words().text()).toList();
  }
}
