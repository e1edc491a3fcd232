package org.councilnotes.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.pagenavigation.PDThreadBead;
import org.junit.jupiter.api.Test;

/** In which order the parts of a page are read. */
class PageGlyphsArticleThreadsTest {

  /** Two columns, below a title and above a footer. */
  private final PageGlyphs.ArticleThreads columns =
      PageGlyphs.ArticleThreads.of(pageWith(beadAt(50), beadAt(310)));

  @Test
  void pageWithoutPlacesIsOneArticle() {
    PageGlyphs.ArticleThreads none = PageGlyphs.ArticleThreads.of(new PDPage());

    assertThat(none.count()).isOne();
    assertThat(none.at(10, 700)).isZero();
  }

  @Test
  void eachColumnIsReadByItself() {
    assertThat(columns.at(60, 400)).isLessThan(columns.at(320, 150));
    assertThat(columns.at(60, 150)).isEqualTo(columns.at(290, 700));
  }

  @Test
  void titleComesFirstAndFooterLast() {
    assertThat(columns.at(60, 40)).isZero();
    assertThat(columns.at(560, 820)).isEqualTo(columns.count() - 1);
  }

  private static PDThreadBead beadAt(float left) {
    PDThreadBead bead = new PDThreadBead();
    bead.setRectangle(new PDRectangle(left, 92, 240, 650));
    return bead;
  }

  private static PDPage pageWith(PDThreadBead... beads) {
    PDPage page = new PDPage(PDRectangle.A4);
    page.setThreadBeads(List.of(beads));
    return page;
  }
}
