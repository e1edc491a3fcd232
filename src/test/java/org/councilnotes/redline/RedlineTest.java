package org.councilnotes.redline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.UnaryOperator;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.Harbours;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedlineTest {

  private static final String WARNING =
      "The observatories of the region joined the early warning system and share their alerts.";
  private static final String PORTS =
      "Port officers of seven countries were trained to search containers for hidden cargo.";
  private static final String LAUNDERING =
      "Prosecutors and financial intelligence units met to trace the proceeds of crime.";
  private static final String PREVENTION =
      "Schools were given a manual on prevention that rests on evaluated programmes.";

  /** Two notes and the elements that their redline must have. */
  record Pair(String situation, Note older, Note newer, List<String> elements) {
    @Override
    public String toString() {
      return situation;
    }
  }

  static List<Pair> pairs() {
    return List.of(
        pair("the same", n -> n.paragraph(WARNING), n -> n.paragraph(WARNING)),
        pair(
            "a changed word",
            n -> n.paragraph(WARNING).paragraph(PORTS),
            n -> n.paragraph(WARNING).paragraph(PORTS.replace("seven", "nine")),
            "del",
            "ins"),
        pair("new", n -> n.paragraph(WARNING), n -> n.paragraph(PORTS).paragraph(WARNING), "ins"),
        pair(
            "new at the end",
            n -> n.paragraph(PORTS),
            n -> n.paragraph(PORTS).item(WARNING),
            "ins"),
        pair("dropped", n -> n.paragraph(PORTS).paragraph(WARNING), n -> n.paragraph(PORTS), "del"),
        pair("nothing left", n -> n.paragraph(PORTS).paragraph(WARNING), n -> n, "del"),
        pair(
            "moved",
            n -> section(n.paragraph(WARNING).paragraph(PREVENTION)).paragraph(PORTS),
            n -> section(n.paragraph(WARNING)).paragraph(PORTS).paragraph(PREVENTION),
            "moveFrom",
            "moveTo",
            "moveFromRangeStart",
            "moveToRangeEnd"),
        pair(
            "moved and changed",
            n -> section(n.paragraph(WARNING).paragraph(LAUNDERING)).paragraph(PORTS),
            n ->
                section(n.paragraph(WARNING))
                    .paragraph(PORTS)
                    .paragraph(LAUNDERING.replace("met", "worked together")),
            "moveFrom",
            "moveTo",
            "del",
            "ins"),
        pair(
            "split",
            n -> n.paragraph(WARNING + " " + PORTS).paragraph(LAUNDERING),
            n -> n.paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING),
            "ins",
            "del"),
        pair(
            "merged",
            n -> n.paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING),
            n -> n.paragraph(WARNING).paragraph(PORTS + " " + LAUNDERING),
            "ins",
            "del"),
        pair(
            "rows, items and footnotes",
            n -> n.item("a) " + WARNING).footnote("Since 2016.").row("Chile 24 300").row("Peru 1"),
            n -> n.item("b) " + WARNING).footnote("Since 2017.").row("Chile 25 300").row("Cuba 2"),
            "ins",
            "del"),
        pair(
            "a table with a changed cell, a new row and a row that went",
            n ->
                n.paragraph(WARNING)
                    .table("", "Country", "Military", "Police")
                    .cells("Peru", "12", "14")
                    .cells("Chile", "1", "")
                    .paragraph(PORTS),
            n ->
                n.paragraph(WARNING)
                    .table("", "Country", "Military", "Police")
                    .cells("Peru", "15", "14")
                    .cells("Cuba", "30", "2")
                    .paragraph(PORTS),
            "del",
            "ins"),
        pair(
            "a table that is new, at the end",
            n -> n.paragraph(WARNING),
            n -> n.paragraph(WARNING).table("", "Country", "Posts").cells("Peru", "12"),
            "ins"),
        pair(
            "a table with another column, and one beside it that went",
            n ->
                n.table("", "Country", "Posts")
                    .cells("Peru", "12")
                    .table("", "Port", "Seizures")
                    .cells("Callao", "3")
                    .paragraph(PORTS),
            n ->
                n.table("", "Country", "Ships", "Posts")
                    .cells("Peru", "1", "12")
                    .cells("Chile", "", "7")
                    .paragraph(PORTS),
            "del",
            "ins"),
        pair(
            "rows that changed places",
            n ->
                n.table("", "Country", "Posts")
                    .cells("Peru", "12 officers in the northern ports")
                    .cells("Chile", "30 officers in the southern ports"),
            n ->
                n.table("", "Country", "Posts")
                    .cells("Chile", "30 officers in the southern ports")
                    .cells("Peru", "12 officers in the northern ports"),
            "del",
            "ins"),
        pair(
            "footnotes that stay, change, come and go",
            n ->
                n.paragraph(WARNING)
                    .footnote("Since 2016.")
                    .paragraph(PORTS)
                    .footnote("By the figures of the ministry.")
                    .paragraph(LAUNDERING)
                    .footnote("In the capital.")
                    .paragraph(PREVENTION),
            n ->
                n.paragraph(WARNING)
                    .footnote("Since 2016.")
                    .paragraph(PORTS.replace("seven", "nine"))
                    .footnote("By the figures of the ministries.")
                    .paragraph(LAUNDERING)
                    .paragraph(PREVENTION)
                    .footnote("Printed twice."),
            "footnoteReference"),
        pair(
            "a footnote of a row, and one of a text that moved",
            n ->
                section(
                        n.table("", "Country", "Posts")
                            .cells("Peru", "12")
                            .footnote("Without the navy.")
                            .cells("Chile", "9")
                            .paragraph(WARNING)
                            .paragraph(PREVENTION)
                            .footnote("In two languages."))
                    .paragraph(PORTS),
            n ->
                section(
                        n.table("", "Country", "Posts")
                            .cells("Peru", "13")
                            .footnote("Without the coast guard.")
                            .cells("Chile", "9")
                            .paragraph(WARNING))
                    .paragraph(PORTS)
                    .paragraph(PREVENTION)
                    .footnote("In three languages."),
            "footnoteReference",
            "moveFrom"),
        pair(
            "signs that mean something in XML",
            n -> n.paragraph("<w:p>&amp;</w:p> \"x\" " + WARNING),
            n -> n.paragraph("]]> <!-- & \"x\" " + WARNING),
            "ins",
            "del"),
        pair(
            "blanks, tabs, line feeds and signs beyond the first plane",
            n -> n.paragraph("  " + WARNING + "\t\uD83D\uDEA2  ").paragraph("x\ny"),
            n -> n.paragraph(" " + WARNING + "\n\uD83D\uDEA2\uD83D\uDD25 ").paragraph("x\n\ty "),
            "ins",
            "del"),
        pair(
            "words deleted in one of the notes",
            n -> n.changed("The observatories of the region ~joined the early~ warning system."),
            n -> n.changed("The observatories of the region joined the early ~warning~ system."),
            "ins",
            "del"),
        pair(
            "words that were not accessible",
            n -> n.paragraph(WARNING).blanked("~NOT ACCESSIBLE TO THE PUBLIC~").paragraph(PORTS),
            n -> n.paragraph(WARNING).paragraph(LAUNDERING + " " + PREVENTION).paragraph(PORTS),
            "ins",
            "del"),
        pair(
            "words that are no longer accessible",
            n -> n.paragraph(WARNING).paragraph(LAUNDERING + " " + PREVENTION).paragraph(PORTS),
            n -> n.paragraph(WARNING).blanked("~NOT ACCESSIBLE~ ~TO THE PUBLIC~").paragraph(PORTS),
            "ins",
            "del"),
        pair(
            "sections that changed places",
            n -> section(n.paragraph(WARNING).paragraph(PREVENTION)).paragraph(PORTS),
            n ->
                NoteDraft.numbered("90002/19")
                    .heading("I", "I.", "Ports")
                    .paragraph(PORTS)
                    .heading("II", "II.", "Cooperation")
                    .paragraph(WARNING)
                    .paragraph(PREVENTION)));
  }

  private static NoteDraft section(NoteDraft note) {
    return note.heading("II", "II.", "Ports");
  }

  private static Pair pair(
      String situation,
      UnaryOperator<NoteDraft> older,
      UnaryOperator<NoteDraft> newer,
      String... elements) {
    return new Pair(
        situation,
        older.apply(draft("90001/18", "2018-06-01")).build(),
        newer.apply(draft("90002/19", "2019-06-01")).build(),
        List.of(elements));
  }

  private static NoteDraft draft(String number, String date) {
    return NoteDraft.numbered(number)
        .date(date)
        .subject("Annual report")
        .cover("Council of the European Union")
        .cover(number)
        .heading("I", "I.", "Cooperation");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void rejectingGivesTheOlderTextAndAcceptingTheNewer(Pair pair) {
    byte[] docx = redline(pair.older(), pair.newer());

    assertThat(TrackedText.rejected(docx)).isEqualTo(texts(pair.older()));
    assertThat(TrackedText.accepted(docx)).isEqualTo(texts(pair.newer()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void sameHoldsForTheOtherSide(Pair pair) {
    Note left = pair.newer();
    Note right = pair.older();
    byte[] docx = redline(left, right);

    assertThat(TrackedText.rejected(docx)).isEqualTo(texts(left));
    assertThat(TrackedText.accepted(docx)).isEqualTo(texts(right));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void eachRelationHasItsElements(Pair pair) {
    String body = TrackedText.part(redline(pair.older(), pair.newer()), "word/document.xml");

    assertThat(pair.elements()).allSatisfy(name -> assertThat(body).contains("<w:" + name + " "));
  }

  @Test
  void tableIsATableWithItsHeadsAndRowsAreTrackedAsRows() {
    Pair table =
        pairs().stream().filter(p -> p.situation().startsWith("a table with a")).findFirst().get();
    String body = TrackedText.part(redline(table.older(), table.newer()), "word/document.xml");

    assertThat(body)
        .containsOnlyOnce("<w:tbl>")
        .containsPattern("<w:tblHeader/></w:trPr><w:tc><w:p><w:pPr><w:pStyle w:val=\"TableHead\"/>")
        .containsPattern("<w:trPr><w:cantSplit/><w:ins [^>]*/></w:trPr>.*Cuba")
        .containsPattern("<w:trPr><w:cantSplit/><w:del [^>]*/></w:trPr>.*Chile");
    assertThat(body.split("<w:tr>", -1)).hasSize(5);
  }

  @Test
  void footnoteOfBothNotesIsCalledOnceWithItsChangedWords() {
    Note older =
        draft("90001/18", "2018-06-01")
            .paragraph(WARNING)
            .footnote("By the figures of three ministries that were published in spring.")
            .build();
    Note newer =
        draft("90002/19", "2019-06-01")
            .paragraph(WARNING)
            .footnote("By the figures of four ministries that were published in spring.")
            .build();
    byte[] docx = redline(older, newer);

    assertThat(TrackedText.part(docx, "word/document.xml"))
        .containsOnlyOnce("<w:footnoteReference ");
    assertThat(TrackedText.part(docx, "word/footnotes.xml"))
        .containsPattern("<w:delText[^>]*>three<")
        .containsPattern("<w:ins .*four");
  }

  @Test
  void likelyCounterpartsHaveAComment() {
    Note older = Harbours.report("90001/17").paragraph(Harbours.DISPUTE).build();
    Note newer = Harbours.report("90002/17").paragraph(Harbours.RULING).build();

    assertThat(TrackedText.part(redline(older, newer), "word/comments.xml"))
        .containsOnlyOnce("Likely counterpart");
  }

  @Test
  void newTextHasACommentWithTheSamePointOfTheOlderNote() {
    Note older =
        Harbours.report("90001/17")
            .heading("II", "II.", "Guilds and crews")
            .paragraph(
                "The purpose of the seaport component is stricter control of coastal waters by"
                    + " equipping dedicated units in every harbour of the region.")
            .build();
    Note newer =
        Harbours.report("90002/17")
            .heading("II", "II.", "Guilds and crews")
            .paragraph(
                "Seaports and coastal waters are to be watched better, with units that are trained"
                    + " and equipped for it.")
            .build();

    assertThat(TrackedText.part(redline(older, newer), "word/comments.xml"))
        .contains("Same point in other words, a guess. The older note says: The purpose of");
  }

  @Test
  void itemHasItsLabelOrABullet() {
    Note note = draft("90001/18", "2018-06-01").item("a) " + WARNING).item(PORTS).build();

    assertThat(TrackedText.part(redline(note, note), "word/document.xml"))
        .containsPattern("\"ListItem\"/></w:pPr><w:r><w:t[^>]*>a\\) The obs")
        .containsPattern("\"ListBullet\"/></w:pPr><w:r><w:t[^>]*>Port off");
    assertThat(TrackedText.part(redline(note, note), "word/numbering.xml")).contains("ListBullet");
  }

  @Test
  void bothEndsOfAMoveHaveOneName() {
    Pair moved = pairs().get(6);
    String body = TrackedText.part(redline(moved.older(), moved.newer()), "word/document.xml");

    assertThat(body.split("w:name=\"move1\"", -1)).hasSize(3);
  }

  @Test
  void changesAreTheArchivesOnTheDayOfTheNewerNote() {
    Pair changed = pairs().get(1);
    String body = TrackedText.part(redline(changed.older(), changed.newer()), "word/document.xml");

    assertThat(body)
        .contains("w:author=\"Council notes archive\"", "w:date=\"2019-06-01T12:00:00")
        .doesNotContain("w:date=\"2018");
  }

  @Test
  void sameNotesGiveTheSameBytes() {
    Pair moved = pairs().get(7);

    assertThat(redline(moved.older(), moved.newer()))
        .isEqualTo(redline(moved.older(), moved.newer()));
  }

  @Test
  void headSaysThatTheNotesAreInDifferentLanguages() {
    Note older = NoteDraft.numbered("90001/18").cover("90001/18").paragraph("Ports.").build();
    Note newer =
        NoteDraft.numbered("90002/19")
            .language("fr")
            .cover("90002/19")
            .paragraph("Neuf ports.")
            .build();

    assertThat(TrackedText.part(redline(older, newer), "word/header1.xml"))
        .contains("in different languages (English, French)");
    assertThat(TrackedText.part(redline(older, older), "word/header1.xml"))
        .doesNotContain("different languages");
  }

  @Test
  void headSaysWhichNotesAndThatOneIsNotPublic() {
    Pair any = pairs().get(1);
    Note limite = any.newer().withCover(any.newer().cover().withMarking(Marking.LIMITE));
    byte[] open = redline(any.older(), any.newer());
    byte[] closed = redline(any.older(), limite);

    assertThat(TrackedText.part(open, "word/header1.xml"))
        .contains("90001/18, 2018-06-01: Annual report", "90002/19, 2019-06-01: Annual report")
        .doesNotContain("LIMITE");
    assertThat(TrackedText.part(closed, "word/header1.xml")).contains("LIMITE");
    assertThat(TrackedText.part(closed, "word/header2.xml")).contains("LIMITE");
  }

  @Test
  void wordsDeletedInTheNoteAreStruckThroughAndSaidNotToStand() {
    Note older = draft("90001/18", "2018-06-01").paragraph(WARNING).build();
    Note newer =
        draft("90002/19", "2019-06-01").paragraph(WARNING).changed("Ports ~old~ new.").build();
    byte[] docx = redline(older, newer);

    assertThat(TrackedText.part(docx, "word/document.xml"))
        .containsPattern("DeletedInNote\"/></w:rPr><w:t xml:space=\"preserve\">old<")
        .contains("<w:commentReference ");
    assertThat(TrackedText.part(docx, "word/comments.xml")).contains("do not stand");
  }

  @Test
  void blankedPlaceIsSaidToBeNotAccessible() {
    Note older = draft("90001/18", "2018-06-01").paragraph(WARNING).build();
    Note newer =
        draft("90002/19", "2019-06-01").paragraph(WARNING).blanked("Ports: ~DELETED~.").build();

    assertThat(TrackedText.part(redline(older, newer), "word/comments.xml"))
        .contains("Not accessible");
  }

  @Test
  void charactersThatNoXmlFileHoldsAreShownByTheirPictures() {
    Note older = draft("90001/18", "2018-06-01").paragraph("a\u0000b\u001F \uD83D c").build();
    Note newer = draft("90002/19", "2019-06-01").paragraph("a\u000Bb \uFFFE").build();
    byte[] docx = redline(older, newer);

    assertThat(TrackedText.rejected(docx)).endsWith("a\u2400b\u241F \uFFFD c");
    assertThat(TrackedText.accepted(docx)).endsWith("a\u240Bb \uFFFD");
  }

  @Test
  void twoNotesAreRedlinedAndNotThree() {
    Pair any = pairs().get(1);
    Note third = draft("90003/20", "2020-06-01").paragraph(WARNING).build();
    ComparisonView three = ComparisonView.of(List.of(any.older(), any.newer(), third));

    assertThatThrownBy(() -> Redline.of(three))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no two witnesses");
  }

  private static byte[] redline(Note older, Note newer) {
    List<Note> notes = List.of(older, newer);
    return Redline.of(ComparisonView.of(notes)).write();
  }

  private static List<String> texts(Note note) {
    return note.passages().stream().map(Passage::text).toList();
  }
}
