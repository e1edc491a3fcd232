package org.councilnotes.web.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.stream.Stream;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.table.PassageRelation;
import org.councilnotes.collate.view.ComparisonView;
import org.councilnotes.collate.view.RowStep;
import org.councilnotes.collate.view.WordRun;
import org.councilnotes.collate.view.WordRun.Kind;
import org.councilnotes.note.Note;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.web.compare.CompareState.Extent;
import org.councilnotes.web.compare.CompareState.Layout;
import org.councilnotes.web.text.TextRun;
import org.junit.jupiter.api.Test;

class CompareViewTest {

  private static final String WARNING =
      "The observatories of the region joined the early warning system and share their alerts.";
  private static final String PORTS =
      "Port officers of seven countries were trained to search containers for hidden cargo.";
  private static final String LAUNDERING =
      "Prosecutors and financial intelligence units met to trace the proceeds of crime.";
  private static final String NEXT = "The next report will follow in a year.";
  private static final NoteDraft MOVED_OLD =
      edition(18)
          .paragraph(WARNING)
          .paragraph(PORTS)
          .paragraph(LAUNDERING)
          .heading("II", "II.", "Outlook")
          .paragraph(NEXT);
  private static final NoteDraft MOVED_NEW =
      edition(19)
          .paragraph(WARNING)
          .paragraph(LAUNDERING)
          .heading("II", "II.", "Outlook")
          .paragraph(NEXT)
          .paragraph(PORTS);

  @Test
  void wordsDeletedInTheNewerNoteAreNotShownAsNew() {
    List<WordRun> runs = newer("The fund helps ~the ports of~ the region to find cocaine.");

    assertThat(runs)
        .filteredOn(run -> run.kind() == Kind.STRUCK)
        .extracting(WordRun::text)
        .contains("the ports of");
    assertThat(runs).noneMatch(run -> run.kind() == Kind.CAME);
  }

  @Test
  void blankedPlaceIsNotShownAsDeletedOrNew() {
    NoteDraft note = NoteDraft.numbered("90200/19").blanked("They meet ~(DELETED)~ in the ports.");

    List<WordRun> runs = newer(note);

    assertThat(runs)
        .filteredOn(run -> run.kind() == Kind.BLANKED)
        .extracting(WordRun::text)
        .contains("(DELETED)");
    assertThat(runs)
        .filteredOn(run -> run.text().contains("(DELETED)"))
        .allMatch(run -> run.kind() == Kind.BLANKED);
  }

  @Test
  void textThatMovedLeavesAStubWhereItFollowedTheSameText() {
    CompareView view = view(CompareState.of(List.of()), MOVED_OLD, MOVED_NEW);

    assertThat(items(view.sections().getFirst())).containsExactly("same", "stub", "same");
    assertThat(items(view.sections().getLast())).containsExactly("same", "moved");
    CompareRow stub = view.sections().getFirst().items().get(1);
    assertThat(stub.href()).isEqualTo("#90200-19/II/3");
    assertThat(stub.oldRuns()).extracting(TextRun::text).containsExactly(PORTS);
  }

  @Test
  void movedTextIsNoChangeOfWords() {
    CompareView view = view(CompareState.of(List.of()), MOVED_OLD, MOVED_NEW);

    assertThat(view.share().percent()).isZero();
    assertThat(view.changes()).isEqualTo(1);
  }

  @Test
  void changesOfEveryEditionAreHiddenAndCounted() {
    String held = "The %s High-Level Meeting was held in Sofia.";
    CompareView view =
        view(
            CompareState.of(List.of()).showing(Extent.SUBSTANTIVE),
            edition(18).paragraph(PORTS).paragraph(held.formatted("XX")),
            edition(19).paragraph(PORTS).paragraph(held.formatted("XXI")));

    assertThat(view.hidden()).isEqualTo(new CompareSection.HiddenCount(1, 1));
    assertThat(view.hidden().messageKey()).isEqualTo("compare.hidden.both");
    assertThat(view.sections().getFirst().items()).isEmpty();
  }

  @Test
  void returnedTextSaysSinceWhenItHadBeenGone() {
    CompareView view =
        view(
            CompareState.of(List.of()),
            edition(17).paragraph(WARNING).paragraph(PORTS),
            edition(18).paragraph(WARNING),
            edition(19).paragraph(WARNING).paragraph(PORTS.replace("seven", "nine")));
    CompareRow row = view.sections().getFirst().items().getLast();

    List<RowStep> changes = row.row().changes();
    assertThat(changes).extracting(RowStep::relation).contains(PassageRelation.RETURNED);
    assertThat(changes.getLast().goneSince().map(view::label)).contains("2018-19");
    assertThat(row.cells().getLast().runs())
        .filteredOn(run -> run.kind() == Kind.LOST)
        .extracting(WordRun::text)
        .containsExactly("seven");
  }

  @Test
  void textOnAPageThatCannotBeReadIsNotAccessible() {
    CompareView view =
        view(
            CompareState.of(List.of()),
            edition(18).paragraph(WARNING).paragraph(PORTS).paragraph(LAUNDERING),
            edition(19)
                .pages(3)
                .warning(ReasonCode.PAGE_NEEDS_OCR.of(2))
                .paragraphOnPage(WARNING, 1)
                .paragraphOnPage(LAUNDERING, 3));
    CompareRow row = view.sections().getFirst().items().get(1);

    assertThat(row.row().relation()).isEqualTo(PassageRelation.NOT_ACCESSIBLE);
    assertThat(row.cells().getLast().isAccessible()).isFalse();
  }

  @Test
  void eachIsComparedWithTheBaseAndTimeRunsForward() {
    CompareView view =
        view(
            CompareState.of(List.of()).withBase(2),
            edition(17).paragraph(WARNING).paragraph(PORTS),
            edition(18).paragraph(WARNING),
            edition(19).paragraph(WARNING.replace("alerts", "data")));
    List<CompareRow> items = view.sections().getFirst().items();

    assertThat(items.getFirst().cells())
        .extracting(cell -> cell.notes().size(), cell -> cell.change().isPresent())
        .containsExactly(tuple(2, false), tuple(1, true));
    assertThat(items.getLast().row().changes())
        .extracting(RowStep::relation)
        .containsExactly(PassageRelation.DROPPED);
    assertThat(view.comparison().pairs())
        .extracting(pair -> view.label(pair.newer()))
        .containsExactly("2018-19", "2019-20");
  }

  private static final List<String> PLACES =
      List.of("Antwerp", "Bremen", "Cork", "Dakar", "Evora", "Faro", "Gdansk", "Haifa");

  @Test
  void unchangedPassagesAreFoldedButThoseBesideAChange() {
    CompareView view = view(CompareState.of(List.of()), ports("Cork", 18), ports("Galway", 19));

    assertThat(view.sections().getFirst().stretches())
        .extracting(UnchangedStretch::folded, CompareViewTest::rows)
        .containsExactly(tuple(0, 4), tuple(4, 4));
    assertThat(view.folded()).isEqualTo(4);
    assertThat(view.changes()).isEqualTo(1);
  }

  @Test
  void nothingIsFoldedWhereEverythingIsAskedFor() {
    CompareState state = CompareState.of(List.of()).showing(Extent.ALL);
    CompareView view = view(state, ports("Cork", 18), ports("Galway", 19));

    assertThat(view.sections().getFirst().stretches())
        .extracting(UnchangedStretch::folded, CompareViewTest::rows)
        .containsExactly(tuple(0, 8));
    assertThat(state.href()).endsWith("show=all");
  }

  @Test
  void sectionWithoutChangeIsFoldedAsAWhole() {
    CompareView view = view(CompareState.of(List.of()), ports("Cork", 18), ports("Cork", 19));

    assertThat(view.sections().getFirst().stretches())
        .extracting(UnchangedStretch::folded)
        .containsExactly(8);
  }

  @Test
  void sectionsOfALongComparisonAreClosedButTheFirst() {
    CompareView view =
        view(CompareState.of(List.of()), chapters("Cork", 18), chapters("Kerry", 19));

    assertThat(view.sections())
        .extracting(CompareSection::closed)
        .startsWith(false, true)
        .endsWith(true);
    assertThat(view.closed()).isEqualTo(view.sections().size() - 1L);
    CompareState all = CompareState.of(List.of()).showing(Extent.ALL);
    assertThat(view(all, chapters("Cork", 18), chapters("Kerry", 19)).closed()).isZero();
  }

  private static final int CHAPTERS = 90;

  /** A chapter for each of many ships, which another port inspects each year. */
  private static NoteDraft chapters(String port, int year) {
    NoteDraft note =
        NoteDraft.numbered("90%d/%d".formatted(year == 19 ? 200 : 100 + year, year))
            .report("report", "20%d-06-01".formatted(year), "20%d-05-31".formatted(year + 1));
    for (int i = 1; i <= CHAPTERS; i++) {
      note.heading("h" + i, "", "Ship " + i)
          .paragraph("Ship %d was inspected by the harbour master of %s.".formatted(i, port));
    }
    return note;
  }

  @Test
  void neighboursWithOneTextShareACell() {
    CompareView view =
        view(
            CompareState.of(List.of()),
            edition(17).paragraph(PORTS),
            edition(18).paragraph(PORTS),
            edition(19).paragraph(PORTS.replace("seven", "nine")));
    List<CompareCell> cells = view.sections().getFirst().items().getFirst().cells();

    assertThat(cells)
        .extracting(cell -> cell.notes().stream().map(view::label).toList())
        .containsExactly(List.of("2017-18", "2018-19"), List.of("2019-20"));
  }

  private static int rows(UnchangedStretch stretch) {
    return stretch.blocks().stream().mapToInt(block -> block.items().size()).sum();
  }

  /** A visit to each port, the third of which has a name of its own. */
  private static NoteDraft ports(String third, int year) {
    NoteDraft note = edition(year);
    for (String place : PLACES) {
      String port = place.equals("Cork") ? third : place;
      note.paragraph(
          "Customs officers of %s searched %d ships from the harbour of %s in one week."
              .formatted(place, PLACES.indexOf(place) + 11, port));
    }
    return note;
  }

  @Test
  void oneTextIsMadeOfTheNewestAndItsBase() {
    CompareView view =
        view(
            CompareState.of(List.of()).withBase(1).in(Layout.INLINE),
            edition(17).paragraph(WARNING),
            edition(18).paragraph(PORTS),
            edition(19).paragraph(WARNING));

    assertThat(view.columns()).extracting(view::label).containsExactly("2017-18", "2019-20");
    assertThat(items(view.sections().getFirst())).containsExactly("same");
  }

  private static NoteDraft edition(int year) {
    return NoteDraft.numbered("90%d/%d".formatted(year == 19 ? 200 : 100 + year, year))
        .report("report", "20%d-06-01".formatted(year), "20%d-05-31".formatted(year + 1))
        .heading("I", "I.", "Activities");
  }

  private static CompareView view(CompareState state, NoteDraft... notes) {
    return CompareView.of(
        ComparisonView.of(Stream.of(notes).map(NoteDraft::build).toList()), state);
  }

  private static List<String> items(CompareSection section) {
    return section.items().stream()
        .map(item -> item.isStub() ? "stub" : item.row().relation().key())
        .toList();
  }

  private static List<WordRun> newer(String changed) {
    return newer(NoteDraft.numbered("90200/19").changed(changed));
  }

  private static List<WordRun> newer(NoteDraft newer) {
    NoteDraft older =
        NoteDraft.numbered("90100/18")
            .paragraph("The fund helps the ports of the region to find cocaine.");
    List<Note> notes = List.of(older.build(), newer.build());
    CompareState state = CompareState.of(notes.stream().map(Note::id).toList());
    return CompareView.of(ComparisonView.of(notes), state).sections().stream()
        .flatMap(section -> section.items().stream())
        .filter(item -> !item.isStub())
        .flatMap(row -> row.cells().getLast().runs().stream())
        .toList();
  }
}
