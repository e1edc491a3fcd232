package org.councilnotes.extract.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OcrWordTest {

  @Test
  void wordIsReadWithItsBoxAndLine() {
    assertThat(OcrWord.parse("5\t1\t2\t1\t3\t1\t100\t200\t50\t20\t96.5\tPorts"))
        .hasValue(new OcrWord("2.1.3", new OcrWord.Box(100, 200, 150, 220), 96.5f, "Ports"));
  }

  @Test
  void otherRowsAreNoWords() {
    assertThat(OcrWord.parse("level\tpage_num\tblock_num")).isEmpty();
    assertThat(OcrWord.parse("4\t1\t2\t1\t3\t0\t100\t200\t50\t20\t-1\t")).isEmpty();
    assertThat(OcrWord.parse("5\t1\t2\t1\t3\t1\t100\t200\t50\t20\t95\t ")).isEmpty();
  }
}
