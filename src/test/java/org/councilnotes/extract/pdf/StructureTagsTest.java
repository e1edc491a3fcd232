package org.councilnotes.extract.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.councilnotes.extract.Xhtml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files that the test tags itself, read by the parser. */
class StructureTagsTest {

  private static final Pattern LINE = Pattern.compile("<p class=\"line\"([^>]*)>([^<]*)");
  private static final Pattern TAG = Pattern.compile("data-(?:role|cell)=\"([^\"]*)\"");

  private final PDDocument document = new PDDocument();
  private final PDPage page = new PDPage(PDRectangle.A4);
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private PDPageContentStream out;
  private int identifier;

  @BeforeEach
  void begin() throws IOException {
    document.addPage(page);
    document.getDocumentCatalog().setStructureTreeRoot(root);
    out = new PDPageContentStream(document, page);
  }

  @AfterEach
  void end() throws IOException {
    document.close();
  }

  private PDStructureElement element(String type, PDStructureNode parent) {
    PDStructureElement element = new PDStructureElement(type, parent);
    element.setPage(page);
    parent.appendKid(element);
    return element;
  }

  /** Prints words as the content of an element. */
  private void print(PDStructureElement element, float x, float y, String words)
      throws IOException {
    COSDictionary properties = new COSDictionary();
    properties.setInt(COSName.MCID, identifier);
    element.appendKid(identifier);
    identifier++;
    out.beginMarkedContent(
        COSName.getPDFName(element.getStructureType()), PDPropertyList.create(properties));
    PrintedPage.print(new PrintedPage.Print(12, x, y, words), out);
    out.endMarkedContent();
  }

  /** Each line with its role and cell: {@code text 1 0 0 1: Country}. */
  private List<String> lines() throws Exception {
    out.close();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    return LINE.matcher(Xhtml.of(new PdfLayoutParser(), bytes.toByteArray()))
        .results()
        .map(line -> tags(line.group(1)) + ": " + line.group(2))
        .toList();
  }

  private static String tags(String attributes) {
    return String.join(
        " ", TAG.matcher(attributes).results().map(StructureTagsTest::value).toList());
  }

  private static String value(MatchResult tag) {
    return tag.group(1);
  }

  @Test
  void headingsItemsNotesAndFiguresAreTold() throws Exception {
    print(element("H2", root), 70, 700, "Findings");
    print(element("P", root), 70, 680, "A paragraph.");
    print(element("LBody", element("LI", element("L", root))), 70, 660, "an item");
    print(element("P", element("Note", root)), 70, 640, "A note.");
    print(element("Figure", root), 70, 620, "North");

    assertThat(lines())
        .containsExactly(
            "heading: Findings",
            "text: A paragraph.",
            "item: an item",
            "note: A note.",
            "figure: North");
  }

  @Test
  void wordsOfALinkBelongToTheirParagraph() throws Exception {
    PDStructureElement paragraph = element("P", root);
    print(paragraph, 70, 700, "See ");
    print(element("Link", paragraph), 92, 700, "the page");

    assertThat(lines()).containsExactly("text: See the page");
  }

  @Test
  void cellsHaveRowAndColumn() throws Exception {
    PDStructureElement table = element("Table", root);
    PDStructureElement head = element("TR", table);
    print(element("TH", head), 70, 700, "Country");
    print(element("TH", head), 112, 700, "Since");
    PDStructureElement row = element("TR", table);
    print(element("TD", row), 70, 680, "Ruritania");
    print(element("TD", row), 150, 680, "2019");

    assertThat(lines())
        .containsExactly(
            "text 1 0 0 1 head: Country",
            "text 1 0 1 1 head: Since",
            "text 1 1 0 1: Ruritania",
            "text 1 1 1 1: 2019");
  }

  @Test
  void cellThatSpansLeavesNoRoomForOthers() throws Exception {
    PDStructureElement table = element("Table", root);
    PDStructureElement first = element("TR", table);
    PDStructureElement tall = element("TD", first);
    PDTableAttributeObject span = new PDTableAttributeObject();
    span.setRowSpan(2);
    tall.addAttribute(span);
    print(tall, 70, 700, "North");
    print(element("TD", first), 150, 700, "2019");
    print(element("TD", element("TR", table)), 150, 680, "2020");

    assertThat(lines())
        .containsExactly("text 1 0 0 1: North", "text 1 0 1 1: 2019", "text 1 1 1 1: 2020");
  }

  @Test
  void artifactsAreNoText() throws Exception {
    out.beginMarkedContent(COSName.getPDFName("Artifact"));
    PrintedPage.print(new PrintedPage.Print(12, 70, 800, "Running head"), out);
    out.endMarkedContent();

    assertThat(lines()).containsExactly("artifact: Running head");
  }

  @Test
  void elementThatHoldsItselfIsNotFollowedForEver() throws Exception {
    PDStructureElement section = element("Sect", root);
    section.appendKid(section);
    print(element("P", root), 70, 700, "Words");

    assertThat(lines()).hasSize(1).allMatch(line -> line.endsWith("Words"));
  }
}
