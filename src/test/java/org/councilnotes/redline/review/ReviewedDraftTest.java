package org.councilnotes.redline.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.councilnotes.redline.review.WordDraft.COMMENTS;
import static org.councilnotes.redline.review.WordDraft.FOOTNOTES;
import static org.councilnotes.redline.review.WordDraft.MAIN;
import static org.councilnotes.redline.review.WordDraft.paragraph;
import static org.councilnotes.redline.review.WordDraft.run;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.alarm.AlarmKind;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Reason;
import org.councilnotes.note.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewedDraftTest {

  private static final String NINE = "Port officers of nine countries were trained.";
  private static final String SEVEN = "Port officers of seven countries were trained.";
  private static final String NEW = "A harbour that nobody knew was opened.";

  private static NoteDraft draft() {
    return NoteDraft.numbered("90300/19").subject("Annual report on harbours");
  }

  private static byte[] fresh(Note note) {
    return ReviewedSentences.written(
        ReviewedSentences.altered(note, Map.of(NINE, SEVEN)),
        Optional.empty(),
        ReviewedSentences.ENGLISH);
  }

  @Test
  void restrictedDraftAloneIsNoRestrictedComment() {
    Note note = limite(draft().paragraph(NINE).build());
    ReviewedFile file =
        ReviewedSentences.review(
            ReviewedSentences.altered(note, Map.of(NINE, SEVEN)),
            WordDraft.of(paragraph(NINE)).bytes());

    assertThat(file.comments().getFirst()).doesNotContain("LIMITE");
  }

  @Test
  void commentSaysWhereTheSentenceComesFromAndWhatIsAgreed() {
    Note note = draft().paragraph(NINE + " " + NEW).build();
    ReviewedFile file =
        ReviewedSentences.review(
            ReviewedSentences.altered(note, Map.of(NINE, SEVEN)),
            WordDraft.of(paragraph(NINE + " " + NEW)).bytes());

    assertThat(file.comments()).hasSize(2);
    assertThat(file.comments().getFirst())
        .contains(
            "Checked draft: Annual report on harbours",
            "State of the archive snapshot-7, on 4 March 2026.",
            "Of 2 sentences: 0 as adopted",
            "1 altered",
            "1 new");
    assertThat(file.comments().getLast())
        .contains(
            "Altered: an earlier sentence was edited.",
            "Source: 90200/18, edition 2017-18, section “Cooperation”, p. 4, 20 June 2018,"
                + " adopted by the Council",
            "To cite: Council document 90200/18, 20 June 2018, p. 4, section II",
            "Its words: “" + SEVEN + "”",
            "What weighs among the differences: a figure",
            "Agreed language: once in adopted texts, last in 90200/18 (20 June 2018).")
        .doesNotContain("LIMITE");
    assertThat(file.commented("Altered"))
        .isEqualTo("Port officers of nineseven countries were trained.");
    file.assertWhole();
  }

  @ParameterizedTest
  @EnumSource(SentenceVerdict.class)
  void onlyAlteredSentencesGetASuggestionAndNewOnesNoComment(SentenceVerdict verdict) {
    DraftText text = DraftText.of(draft().paragraph(NINE).build());
    boolean isNew = verdict == SentenceVerdict.NEW;
    CheckedSentence sentence =
        ReviewedSentences.checked(
            text.sentences().getFirst(),
            verdict,
            isNew
                ? Optional.empty()
                : Optional.of(ReviewedSentences.source(ReviewedSentences.REPORT, SEVEN)));
    DraftCheck check = new DraftCheck(text, DraftReference.NONE, List.of(sentence), List.of());
    ReviewedFile file = ReviewedSentences.review(check, WordDraft.of(paragraph(NINE)).bytes());

    assertThat(file.comments()).hasSize(isNew ? 1 : 2);
    assertThat(file.accepted(MAIN))
        .containsExactly(verdict == SentenceVerdict.ALTERED ? SEVEN : NINE);
    assertThat(file.rejected(MAIN)).containsExactly(NINE);
  }

  @Test
  void sourceThatIsNotPublicIsMarked() {
    Note restricted = NoteDraft.numbered("90201/18").date("2018-07-01").paragraph(SEVEN).build();
    DraftText text = DraftText.of(draft().paragraph(NINE).build());
    CheckedSentence sentence =
        ReviewedSentences.checked(
            text.sentences().getFirst(),
            SentenceVerdict.ALTERED,
            Optional.of(ReviewedSentences.source(limite(restricted), SEVEN)));
    DraftCheck check = new DraftCheck(text, DraftReference.NONE, List.of(sentence), List.of());
    ReviewedFile file = ReviewedSentences.review(check, WordDraft.of(paragraph(NINE)).bytes());

    assertThat(file.comments().getFirst()).contains("LIMITE: comments in this file quote");
    assertThat(file.comments().getLast()).contains("LIMITE: 90201/18 is not public.");
    assertThat(check.marking()).isEqualTo(Marking.LIMITE);
  }

  private static Note limite(Note note) {
    return note.withCover(note.cover().withMarking(Marking.LIMITE));
  }

  @Test
  void otherPartsExistingCommentsAndChangesStay() {
    byte[] docx =
        WordDraft.of(
                "<w:p><w:commentRangeStart w:id=\"4\"/>"
                    + run(NINE)
                    + "<w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference w:id=\"4\"/></w:r>"
                    + "<w:ins w:id=\"11\" w:author=\"A\" w:date=\"2025-01-01T00:00:00Z\">"
                    + run(" Ours.")
                    + "</w:ins></w:p>")
            .comments(
                "<w:comment w:id=\"4\" w:author=\"Ann\"><w:p><w:r><w:t>Check"
                    + " this.</w:t></w:r></w:p></w:comment>")
            .put("word/media/image1.png", new byte[] {1, 2, 3})
            .put("word/header1.xml", "<w:hdr xmlns:w='x'/>")
            .bytes();
    Note note = draft().paragraph(NINE + " Ours.").build();
    ReviewedFile file =
        ReviewedSentences.review(ReviewedSentences.altered(note, Map.of(NINE, SEVEN)), docx);
    var all = ReviewedFile.all(file.part(COMMENTS), "w:comment");

    assertThat(all.getFirst().getTextContent()).isEqualTo("Check this.");
    assertThat(all.stream().map(c -> c.getAttribute("w:id"))).containsExactly("4", "12", "13");
    assertThat(file.accepted(MAIN)).containsExactly(SEVEN + " Ours.");
    assertThat(file.parts().keySet()).containsExactlyElementsOf(WordDraft.parts(docx).keySet());
    WordDraft.parts(docx)
        .forEach(
            (name, bytes) -> {
              if (!name.equals(MAIN) && !name.equals(COMMENTS)) {
                assertThat(file.parts().get(name)).as(name).isEqualTo(bytes);
              }
            });
    assertThat(ReviewedFile.all(file.part(MAIN), "w:ins").getLast().getAttribute("w:author"))
        .isEqualTo("A");
  }

  @Test
  void partOfCommentsIsMadeWhereThereIsNone() {
    ReviewedFile file =
        ReviewedSentences.review(
            ReviewedSentences.altered(draft().paragraph(NEW).build(), Map.of()),
            WordDraft.of(paragraph(NEW)).bytes());

    assertThat(new String(file.parts().get(WordDraft.TYPES), StandardCharsets.UTF_8))
        .contains("PartName=\"/word/comments.xml\"");
    assertThat(new String(file.parts().get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8))
        .contains("relationships/comments\"", "Target=\"comments.xml\"");
    file.assertWhole();
  }

  @Test
  void repeatedSentencesAreTakenInOrder() {
    Note note =
        draft()
            .paragraph(NINE)
            .paragraph("In Peru.")
            .paragraph(NINE)
            .paragraph("In Chile.")
            .build();
    DraftText text = DraftText.of(note);
    List<CheckedSentence> sentences = new ArrayList<>();
    for (var sentence : text.sentences()) {
      boolean isSecond = sentence.range().start() > 0 && sentence.text().equals(NINE);
      sentences.add(
          ReviewedSentences.checked(
              sentence,
              isSecond ? SentenceVerdict.ALTERED : SentenceVerdict.NEW,
              isSecond
                  ? Optional.of(ReviewedSentences.source(ReviewedSentences.REPORT, SEVEN))
                  : Optional.empty()));
    }
    ReviewedFile file =
        ReviewedSentences.review(
            new DraftCheck(text, DraftReference.NONE, sentences, List.of()),
            WordDraft.of(
                    paragraph(NINE)
                        + paragraph("In Peru.")
                        + paragraph(NINE)
                        + paragraph("In Chile."))
                .bytes());

    assertThat(file.accepted(MAIN)).containsExactly(NINE, "In Peru.", SEVEN, "In Chile.");
  }

  @Test
  void sentenceThatTheFileDoesNotHaveIsSaidAtTheStart() {
    Note note = draft().paragraph(NINE).paragraph(NEW).build();
    ReviewedFile file =
        ReviewedSentences.review(
            ReviewedSentences.altered(note, Map.of(NINE, SEVEN)),
            WordDraft.of(paragraph("Something else.")).bytes());

    assertThat(file.comments()).hasSize(2);
    assertThat(file.comments().getFirst())
        .contains("2 sentences were not found", "Not found in the text of this file: “" + NEW);
    assertThat(file.comments().getLast())
        .startsWith("Not found in the text of this file: “" + NINE)
        .contains("Source: 90200/18", SEVEN);
    assertThat(file.rejected(MAIN)).containsExactly("Something else.");
    file.assertWhole();
  }

  @Test
  void tablesTextBoxesAndFootnotesAreReached() {
    String box = "Boxes of nine ports were opened.";
    String cell = "Cells of nine rows were filled.";
    String note = "Notes of nine pages were read.";
    String drawing =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
            + paragraph(box)
            + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>"
            + "<w:txbxContent>"
            + paragraph(box)
            + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    byte[] docx =
        WordDraft.of(
                "<w:p>"
                    + run("A box: ")
                    + drawing
                    + "</w:p><w:tbl><w:tr><w:tc>"
                    + paragraph("Peru")
                    + "</w:tc><w:tc>"
                    + paragraph(cell)
                    + "</w:tc></w:tr></w:tbl><w:p>"
                    + run("Called")
                    + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                    + run(" here.")
                    + "</w:p>")
            .footnotes(
                "<w:footnote w:id=\"2\"><w:p><w:r><w:footnoteRef/></w:r>"
                    + run(" " + note)
                    + "</w:p></w:footnote>")
            .bytes();
    Note read =
        draft().paragraph(box).row("Peru " + cell).paragraph("Called here.").footnote(note).build();
    ReviewedFile file =
        ReviewedSentences.review(
            ReviewedSentences.altered(
                read,
                Map.of(
                    box,
                    box.replace("nine", "two"),
                    "Peru " + cell,
                    "Peru " + cell.replace("nine", "two"),
                    note,
                    note.replace("nine", "two"))),
            docx);

    assertThat(file.comments()).hasSize(4);
    assertThat(file.commented("Boxes of two")).contains(box);
    assertThat(file.accepted(MAIN)).contains(cell.replace("nine", "two")).contains(box);
    assertThat(file.accepted(FOOTNOTES)).containsExactly(" " + note.replace("nine", "two"));
    assertThat(file.rejected(FOOTNOTES)).containsExactly(" " + note);
    assertThat(ReviewedFile.all(file.part(FOOTNOTES), "w:commentReference")).isEmpty();
    assertThat(
            ReviewedFile.all(
                ReviewedFile.all(file.part(MAIN), "w:txbxContent").getFirst(),
                "w:commentReference"))
        .isEmpty();
    file.assertWhole();
  }

  @Test
  void struckWordsOfTheDraftAreNoPartOfTheSentence() {
    byte[] docx =
        WordDraft.of(
                "<w:p>"
                    + run("Port officers ")
                    + run("<w:strike/>", "and sailors ")
                    + run("of nine ")
                    + run("<w:rStyle w:val=\"Gone\"/>", "small ")
                    + run("countries were trained.")
                    + "</w:p>")
            .styles(
                "<w:style w:type=\"character\""
                    + " w:styleId=\"Gone\"><w:rPr><w:strike/></w:rPr></w:style>")
            .bytes();
    ReviewedFile file =
        ReviewedSentences.review(
            ReviewedSentences.altered(draft().paragraph(NINE).build(), Map.of(NINE, SEVEN)), docx);

    assertThat(file.accepted(MAIN))
        .containsExactly("Port officers and sailors of seven small countries were trained.");
  }

  @Test
  void alarmStandsAtItsWordsOrAtTheSentenceThatIsSilent() {
    Note note = draft().heading("I", "I.", "In 2017").paragraph(NINE).build();
    DraftCheck check = ReviewedSentences.altered(note, Map.of());
    String text = check.draft().text();
    int nine = text.indexOf("nine");
    int year = text.indexOf("2017");
    ReviewedFile file =
        ReviewedSentences.review(
            ReviewedSentences.with(
                check,
                List.of(
                    alarm(AlarmKind.STALE, new TextRange(year, year + 4), "2017"),
                    alarm(AlarmKind.COUNT, new TextRange(nine, nine + 4), "nine"),
                    alarm(AlarmKind.PARTICIPANT, new TextRange(nine, nine), ""))),
            WordDraft.of(
                    paragraph("I. In 2017")
                        + "<w:p>"
                        + run("<w:b/>", "Port")
                        + run(NINE.substring(4))
                        + "</w:p>")
                .bytes());

    assertThat(file.commented("Alarm: left from the edition before: why")).isEqualTo("2017");
    assertThat(file.commented("Alarm: number and list")).isEqualTo("nine");
    assertThat(file.commented("Alarm: participant no longer named")).isEqualTo(NINE);
    file.assertWhole();
  }

  private static Alarm alarm(AlarmKind kind, TextRange range, String words) {
    return new Alarm(kind, range, words, NINE, new Reason.Uncoded("why"), Optional.empty());
  }

  @Test
  void draftOfAnotherFormatBecomesAWordFile() {
    Note note =
        draft()
            .heading("I", "I.", "Ports")
            .paragraph(NINE)
            .footnote("Since 2016.")
            .item("a) " + NEW)
            .table("", "Country", "Posts")
            .cells("Peru", "12")
            .build();
    ReviewedFile file = new ReviewedFile(fresh(note));

    assertThat(file.rejected(MAIN)).contains(NINE, "a) " + NEW, "Peru", "12");
    assertThat(file.accepted(MAIN)).contains(SEVEN).doesNotContain(NINE);
    assertThat(file.rejected(FOOTNOTES)).anyMatch(text -> text.contains("Since 2016."));
    assertThat(ReviewedFile.all(file.part(MAIN), "w:tr")).isNotEmpty();
    assertThat(file.comments()).hasSize(2);
    file.assertWhole();
  }

  @Test
  void wordsThatTheDraftItselfDeletesStayStruck() {
    Note note =
        draft().changed("Port officers ~and sailors ~of nine countries were trained.").build();
    ReviewedFile file = new ReviewedFile(fresh(note));

    assertThat(file.comments().getFirst()).doesNotContain("not found");
  }

  @Test
  void sameDraftGivesTheSameBytes() {
    Note note = draft().paragraph(NINE).build();

    assertThat(fresh(note)).isEqualTo(fresh(note));
  }

  @ParameterizedTest
  @CsvSource({
    "en, Altered: an earlier sentence was edited.",
    "fr, Modifiée : une phrase antérieure a été remaniée.",
    "es, Modificada: se editó una frase anterior.",
    "de, Altered: an earlier sentence was edited."
  })
  void commentsAreInTheLanguageOfTheReader(String tag, String verdict) {
    ReviewSettings settings =
        new ReviewSettings(Locale.forLanguageTag(tag), Reason::english, "s", ReviewedSentences.AT);
    byte[] docx =
        ReviewedSentences.written(
            ReviewedSentences.altered(draft().paragraph(NINE).build(), Map.of(NINE, SEVEN)),
            Optional.empty(),
            settings);

    assertThat(new ReviewedFile(docx).comments().getLast()).startsWith(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "macros, a Word file with macros",
    "template, unsupported:"
        + " application/vnd.openxmlformats-officedocument.wordprocessingml.template",
    "signed, 'a signed Word file, whose signature would be broken'",
    "version, damaged: no well-formed XML",
    "unlisted, damaged: no whole Word file",
    "type, XML that declares a type of document",
    "broken, damaged: no well-formed XML",
    "deep, limit reached: nested deeper than 200 levels",
    "outside, damaged: no whole Word file",
    "bomb, limit reached: its content is more than 200 times its size",
    "text, damaged: no whole Word file",
    "nothing, damaged: no whole Word file"
  })
  void fileThatCannotBeAnnotatedIsRefused(String kind, String reason) {
    DraftCheck check = ReviewedSentences.altered(draft().paragraph(NINE).build(), Map.of());
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    assertThatThrownBy(
            () ->
                ReviewedDraft.write(
                    check, Optional.of(hostile(kind)), out, ReviewedSentences.ENGLISH))
        .isInstanceOf(WordFileProblem.class)
        .hasMessage(reason);
    assertThat(out.size()).isZero();
  }

  private static byte[] hostile(String kind) {
    WordDraft plain = WordDraft.of(paragraph(NINE));
    String deep = "<w:sdt>".repeat(300) + "</w:sdt>".repeat(300);
    return switch (kind) {
      case "macros" -> plain.put("word/vbaProject.bin", "x").bytes();
      case "template" -> template(plain.bytes());
      case "signed" -> plain.put("_xmlsignatures/sig1.xml", "<Signature/>").bytes();
      case "version" ->
          plain.put(MAIN, "<?xml version='1.1'?><document xmlns='w'>&#1;</document>").bytes();
      case "unlisted" -> unlisted(plain.put("word/gone.bin", "x").bytes());
      case "type" ->
          plain
              .put(MAIN, "<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d>&e;</d>")
              .bytes();
      case "broken" -> plain.put(MAIN, "<w:document").bytes();
      case "deep" -> WordDraft.of(deep).bytes();
      case "outside" -> plain.put("../../evil.txt", "x").bytes();
      case "bomb" -> plain.put("word/media/zeros.png", new byte[8 << 20]).bytes();
      case "text" -> NINE.getBytes(StandardCharsets.UTF_8);
      default -> WordDraft.zipped(new LinkedHashMap<>());
    };
  }

  private static byte[] template(byte[] docx) {
    Map<String, byte[]> parts = WordDraft.parts(docx);
    String types = new String(parts.get(WordDraft.TYPES), StandardCharsets.UTF_8);
    String changed = types.replace("document.main+xml", "template.main+xml");
    parts.put(WordDraft.TYPES, changed.getBytes(StandardCharsets.UTF_8));
    return WordDraft.zipped(parts);
  }

  /** The same file, whose list at the end does not name its last part. */
  private static byte[] unlisted(byte[] docx) {
    StringBuilder file = new StringBuilder(new String(docx, StandardCharsets.ISO_8859_1));
    int name = file.lastIndexOf("word/gone.bin");
    file.replace(name, name + "word/gone.bin".length(), "word/kept.bin");
    return file.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
