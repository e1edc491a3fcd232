package org.councilnotes.redline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.redline.review.WordDraft.MAIN;
import static org.councilnotes.redline.review.WordDraft.run;

import java.util.List;
import java.util.Map;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.note.Note;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last agreed wording as tracked changes, whatever the sentence is made of. */
class SuggestedWordingTest {

  private static final String NINE =
      "Port officers of nine countries were trained in Lima in 2019.";
  private static final String SEVEN =
      "Port officers of seven countries were trained in Lima in 2019.";

  /**
   * A paragraph of a draft.
   *
   * @param isSet whether the wording can be set as tracked changes
   */
  record Paragraph(String situation, String xml, String sentence, String agreed, boolean isSet) {
    @Override
    public String toString() {
      return situation;
    }
  }

  static List<Paragraph> paragraphs() {
    return List.of(
        set("one run", run(NINE)),
        set(
            "text that does not say to keep its blanks",
            "<w:r><w:t> Port officers of nine countries were trained in Lima in 2019."
                + " </w:t></w:r>"),
        set(
            "runs of other formatting, cut within words",
            run("<w:b/>", "Port off")
                + run("<w:i/>", "icers of ni")
                + run("<w:b/><w:sz w:val=\"30\"/>", "ne count")
                + run("ries were trained in Lima in 2019.")),
        set(
            "tracked formatting",
            run("<w:b/><w:rPrChange w:id=\"7\" w:author=\"A\"><w:rPr/></w:rPrChange>", NINE)),
        set(
            "runs of blanks, tabs and breaks",
            run("Port  officers   of")
                + "<w:r><w:tab/><w:t>nine countries</w:t><w:br/></w:r>"
                + run("were trained in Lima in\u00A02019.")),
        new Paragraph(
            "a tab and a break that go",
            run("Port officers of")
                + "<w:r><w:tab/><w:t>nine</w:t><w:br/></w:r>"
                + run("countries were trained."),
            "Port officers of nine countries were trained.",
            "Port officers were trained.",
            true),
        set(
            "soft hyphens and no-break hyphens elsewhere",
            "<w:r><w:t>Port offi\u00ADcers of nine coun</w:t><w:softHyphen/><w:t>tries were"
                + " trained in Lima in 2019.</w:t></w:r>"),
        new Paragraph(
            "a no-break hyphen within the change",
            "<w:r><w:t>Port officers of thirty</w:t><w:noBreakHyphen/><w:t>nine countries met."
                + "</w:t></w:r>",
            "Port officers of thirty\u2011nine countries met.",
            "Port officers of seven countries met.",
            true),
        set(
            "a bookmark within the change",
            run("Port officers of n")
                + "<w:bookmarkStart w:id=\"3\" w:name=\"here\"/>"
                + run("in")
                + "<w:bookmarkEnd w:id=\"3\"/>"
                + run("e countries were trained in Lima in 2019.")),
        set(
            "a link around the change",
            run("Port officers of ")
                + "<w:hyperlink w:anchor=\"here\">"
                + run("<w:u w:val=\"single\"/>", "nine countries")
                + "</w:hyperlink>"
                + run(" were trained in Lima in 2019.")),
        set(
            "a link that begins within the change",
            run("Port officers of ni")
                + "<w:hyperlink w:anchor=\"here\">"
                + run("<w:u w:val=\"single\"/>", "ne countries")
                + "</w:hyperlink>"
                + run(" were trained in Lima in 2019.")),
        set(
            "a smart tag",
            run("Port officers of ")
                + "<w:smartTag w:uri=\"u\" w:element=\"e\">"
                + run("nine")
                + "</w:smartTag>"
                + run(" countries were trained in Lima in 2019.")),
        set(
            "a footnote within the change",
            "<w:r><w:t>Port officers of ni</w:t><w:footnoteReference"
                + " w:id=\"2\"/><w:t>ne</w:t></w:r>"
                + run(" countries were trained in Lima in 2019.")),
        set(
            "a field elsewhere",
            run("Port officers of nine countries were trained in Lima in ")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE"
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + run("2019")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + run(".")),
        unset(
            "a field in the change",
            run("Port officers of ")
                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE"
                + "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + run("nine")
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                + run(" countries were trained in Lima in 2019.")),
        unset(
            "a simple field in the change",
            run("Port officers of ")
                + "<w:fldSimple w:instr=\"DATE\">"
                + run("nine")
                + "</w:fldSimple>"
                + run(" countries were trained in Lima in 2019.")),
        unset(
            "a content control in the change",
            run("Port officers of ")
                + "<w:sdt><w:sdtPr/><w:sdtContent>"
                + run("nine")
                + "</w:sdtContent></w:sdt>"
                + run(" countries were trained in Lima in 2019.")),
        unset(
            "words of another change in the change",
            run("Port officers of ")
                + "<w:ins w:id=\"9\" w:author=\"A\">"
                + run("nine")
                + "</w:ins>"
                + run(" countries were trained in Lima in 2019.")),
        set(
            "other changes elsewhere",
            "<w:ins w:id=\"9\" w:author=\"A\">"
                + run("Port ")
                + "</w:ins>"
                + run("officers of nine countries were ")
                + "<w:del w:id=\"10\" w:author=\"A\"><w:r><w:delText>not </w:delText></w:r></w:del>"
                + run("trained in Lima in 2019.")),
        unset(
            "a page break in the change",
            run("Port officers of nine")
                + "<w:r><w:br w:type=\"page\"/></w:r>"
                + run("countries were trained in Lima in 2019."),
            "Port officers were trained in Lima in 2019."),
        new Paragraph(
            "words at the start and at the end",
            run("<w:b/>", "Officers of ports were trained") + run("."),
            "Officers of ports were trained.",
            "In Lima, officers of ports were trained twice.",
            true),
        new Paragraph(
            "a label that Word counts",
            "<w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>" + run(NINE),
            "a) " + NINE,
            "b) " + SEVEN,
            true),
        new Paragraph(
            "quotation marks and letters with accents apart",
            run("\u201CRe\u0301gion\u201D: nine countries met (in Lima)!"),
            "\u201CR\u00E9gion\u201D: nine countries met (in Lima)!",
            "\u201CR\u00E9gion\u201D: seven countries met (in Lima)!",
            true));
  }

  private static Paragraph set(String situation, String xml) {
    return new Paragraph(situation, xml, NINE, SEVEN, true);
  }

  private static Paragraph unset(String situation, String xml) {
    return unset(situation, xml, SEVEN);
  }

  private static Paragraph unset(String situation, String xml, String agreed) {
    return new Paragraph(situation, xml, NINE, agreed, false);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("paragraphs")
  void acceptingGivesTheAgreedWordingAndRejectingTheDraft(Paragraph paragraph) {
    byte[] docx = docx(paragraph);
    ReviewedFile reviewed = ReviewedSentences.review(check(paragraph), docx);
    String agreed = paragraph.agreed().substring(label(paragraph));

    reviewed.assertWhole();
    assertThat(reviewed.schemaErrors()).isSubsetOf(new ReviewedFile(docx).schemaErrors());
    assertThat(reviewed.rejectedContent(MAIN))
        .isEqualTo(ReviewedFile.content(WordDraft.parts(docx).get(MAIN)));
    String accepted = reviewed.accepted(MAIN).get(1);
    assertThat(accepted.replace("\u00AD", "").strip().replaceAll("[\\s\u00A0]+", " "))
        .isEqualTo(
            paragraph.isSet()
                ? agreed.replace("R\u00E9gion", "Re\u0301gion")
                : paragraph.sentence().substring(label(paragraph)));
    assertThat(reviewed.comments().getLast())
        .contains(paragraph.isSet() ? "stands here as tracked changes" : "is not set as tracked");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ii) ", "73. ", "- "})
  void labelOfTheAgreedWordingIsNotSuggested(String label) {
    Paragraph paragraph = new Paragraph(label, run(NINE), NINE, label + SEVEN, true);

    ReviewedFile reviewed = ReviewedSentences.review(check(paragraph), docx(paragraph));

    assertThat(reviewed.accepted(MAIN).get(1)).isEqualTo(SEVEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:sdt><w:sdtPr><w:lock w:val=\"sdtContentLocked\"/></w:sdtPr><w:sdtContent>%s"
            + "</w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>",
        "<w:tbl><w:sdt><w:sdtContent><w:tr><w:tc>%s</w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
      })
  void nothingIsChangedInControlsAroundParagraphs(String control) {
    Paragraph paragraph = unset("a control around it", run(NINE));
    byte[] docx =
        WordDraft.of(
                WordDraft.paragraph("Before it.")
                    + control.formatted(WordDraft.paragraph(NINE))
                    + WordDraft.paragraph("After it."))
            .bytes();
    ReviewedFile reviewed = ReviewedSentences.review(check(paragraph), docx);

    reviewed.assertWhole();
    assertThat(reviewed.accepted(MAIN).get(1)).isEqualTo(NINE);
    assertThat(reviewed.comments().getLast()).contains("is not set as tracked");
  }

  private static int label(Paragraph paragraph) {
    return paragraph.sentence().startsWith("a) ") ? 3 : 0;
  }

  private static byte[] docx(Paragraph paragraph) {
    return WordDraft.of(
            WordDraft.paragraph("Before it.")
                + "<w:p>%s</w:p>".formatted(paragraph.xml())
                + WordDraft.paragraph("After it."))
        .bytes();
  }

  private static DraftCheck check(Paragraph paragraph) {
    Note draft =
        NoteDraft.numbered("90300/19")
            .paragraph("Before it.")
            .paragraph(paragraph.sentence())
            .paragraph("After it.")
            .build();
    return ReviewedSentences.altered(draft, Map.of(paragraph.sentence(), paragraph.agreed()));
  }
}
