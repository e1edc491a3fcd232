package org.councilnotes.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.tika.exception.TikaException;
import org.councilnotes.extract.pdf.PrintedPage;
import org.councilnotes.extract.pdf.PrintedPage.Print;
import org.junit.jupiter.api.Test;

/** Which signs of a page are read, and in which order. */
class PrintOrderTest {

  private static final String LINE = "Lines of the network.";

  @Test
  void linePrintedTwiceToLookBoldIsReadOnce() throws IOException, TikaException {
    String page =
        PrintedPage.read(new Print(12, 57, 700, LINE), new Print(12, 57.4f, 700.2f, LINE));

    assertThat(page).containsOnlyOnce(">" + LINE + "<").doesNotContain("LLi");
  }

  @Test
  void sameLinesBelowEachOtherAreBothRead() throws IOException, TikaException {
    String page = PrintedPage.read(new Print(12, 57, 700, LINE), new Print(12, 57, 685, LINE));

    assertThat(page.split(LINE, -1)).hasSize(3);
  }

  @Test
  void doubledLettersAreBothRead() throws IOException, TikaException {
    assertThat(PrintedPage.read(new Print(12, 57, 700, "Hills of illness")))
        .contains(">Hills of illness<");
  }

  @Test
  void linesAreReadFromTheTopWhereverTheyStandInTheFile() throws IOException, TikaException {
    String page =
        PrintedPage.read(
            new Print(12, 57, 100, "last"),
            new Print(12, 57, 700, "first"),
            new Print(12, 57, 400, "middle"));

    assertThat(page).containsSubsequence(">first<", ">middle<", ">last<");
  }

  @Test
  void textThatTheFileGivesInPlaceOfTheSignsIsRead() throws IOException, TikaException {
    COSDictionary properties = new COSDictionary();
    properties.setString(COSName.ACTUAL_TEXT, "network");
    String page =
        PrintedPage.read(
            out -> {
              out.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
              PrintedPage.print(new Print(12, 57, 700, "netnetwork"), out);
              out.endMarkedContent();
              PrintedPage.print(new Print(12, 57, 680, "after"), out);
            });

    assertThat(page).contains("network", ">after<").doesNotContain("netnetwork");
  }

  @Test
  void accentPrintedOverItsLetterIsOneWithIt() throws IOException, TikaException {
    String after =
        PrintedPage.read(new Print(12, 57, 700, "e"), new Print(12, 57.5f, 700, "\u00B4"));
    String before =
        PrintedPage.read(new Print(12, 57.5f, 700, "\u00B4"), new Print(12, 57, 700, "e"));

    assertThat(after).contains(">e\u0301<");
    assertThat(before).contains(">e\u0301<");
  }

  @Test
  void accentBesideALetterStandsByItself() throws IOException, TikaException {
    assertThat(PrintedPage.read(new Print(12, 57, 700, "e"), new Print(12, 80, 700, "\u00B4")))
        .doesNotContain("e\u0301");
  }

  @Test
  void textInPlaceOfSignsThatStandForNothingIsRead() throws IOException, TikaException {
    COSDictionary properties = new COSDictionary();
    properties.setString(COSName.ACTUAL_TEXT, "cross\u00ADcutting");
    String page =
        PrintedPage.read(
            out -> {
              out.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(properties));
              PrintedPage.print(new Print(12, 57, 700, "x"), out);
              out.endMarkedContent();
            });

    assertThat(page).contains(">crosscutting<");
  }

  @Test
  void stretchedAndSpacedPrintEndsWhereItIsPrinted() throws IOException, TikaException {
    Print words = new Print(10, 100, 700, "in in in");
    String plain = PrintedPage.read(words);
    String stretched =
        PrintedPage.read(
            out -> {
              out.setHorizontalScaling(200);
              out.setWordSpacing(5);
              PrintedPage.print(words, out);
            });

    // 6 letters of 2.78 or 5 points and two blanks of 2.5; twice that, and 2 times 10 between
    assertThat(plain).contains("data-x=\"100.0\"", "data-right=\"128.3\"");
    assertThat(stretched).contains("data-x=\"100.0\"", "data-right=\"176.7\"");
  }
}
