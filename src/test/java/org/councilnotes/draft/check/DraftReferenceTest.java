package org.councilnotes.draft.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.draft.document.DraftText;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.note.Note;
import org.councilnotes.store.ArchiveReader;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which note is the edition before a draft. */
class DraftReferenceTest {

  private static final String SERIES = "reports";

  private static final List<String> SENTENCES =
      List.of(
          "The harbour fund paid 320 grants to the smallest fishing ports.",
          "Zinc hulls were inspected by nineteen divers from the harbour of Brest.",
          "The pilots of the northern quays keep a book of all vessels.");

  private static final String TITLE = "Visits to the quays of Brest, Cork and Sines in %d";

  @TempDir private Path folder;

  private static NoteDraft report(String number, String date, String from, String to) {
    NoteDraft note = NoteDraft.numbered(number).date(date).report(SERIES, from, to);
    SENTENCES.forEach(note::paragraph);
    return note;
  }

  private static NoteDraft visits(String number, int year) {
    NoteDraft note =
        NoteDraft.numbered(number).date(year + "-06-20").subject(TITLE.formatted(year));
    SENTENCES.forEach(note::paragraph);
    return note;
  }

  private DraftReference reference(Note draft, Note... held) {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      List.of(held).forEach(writer::put);
      writer.commit();
    }
    try (ArchiveReader world = home.reader()) {
      return new DraftSearch(DraftText.of(draft), Optional.empty(), world, CheckDeadline.NONE)
          .reference();
    }
  }

  private Optional<String> previous(Note draft, Note... held) {
    return reference(draft, held).previous().map(Note::id);
  }

  private static final Note OLD =
      report("90101/17", "2017-06-20", "2016-06-01", "2017-05-31").build();

  @Test
  void editionOfALongerPeriodIsLater() {
    Note later = report("90103/19", "2019-06-20", "2017-06-01", "2019-05-31").build();
    Note draft = report("90102/18", "2018-06-20", "2017-06-01", "2018-05-31").build();

    assertThat(previous(draft, OLD, later)).contains("90101-17");
  }

  @Test
  void editionThatEndsWithTheDraftIsAnotherTextOfItsPeriod() {
    Note other = report("90103/18", "2018-06-10", "2017-05-01", "2018-05-31").build();
    Note draft = report("90102/18", "2018-06-20", "2017-06-01", "2018-05-31").build();

    assertThat(previous(draft, OLD, other)).contains("90101-17");
  }

  @Test
  void muchOlderEditionOfTheSamePeriodIsBeforeTheDraft() {
    Note draft = report("90102/18", "2018-06-20", "2016-06-01", "2017-05-31").build();
    Note revised = report("90101/1/17 REV 1", "2018-06-20", "2016-06-01", "2017-05-31").build();

    assertThat(previous(draft, OLD)).contains("90101-17");
    assertThat(previous(revised, OLD)).isEmpty();
  }

  @Test
  void draftOfNoSeriesGoesOnFromTheNoteWithItsTitle() {
    DraftReference found =
        reference(
            visits("90102/18", 2018).build(),
            visits("90101/17", 2017).build(),
            visits("90100/16", 2016).build(),
            visits("90104/19", 2019).build());

    assertThat(found.previous().map(Note::id)).contains("90101-17");
    assertThat(found.series()).isEmpty();
    assertThat(found.editionCount()).isEqualTo(1);
  }

  @Test
  void noteWithAnotherTitleOrAnotherTextIsNotFollowed() {
    Note draft = visits("90102/18", 2018).build();
    NoteDraft other = NoteDraft.numbered("90103/17").date("2017-06-20").subject("Grants of 2017");
    SENTENCES.forEach(other::paragraph);
    Note alone =
        NoteDraft.numbered("90104/17")
            .date("2017-06-20")
            .subject(TITLE.formatted(2017))
            .paragraph(SENTENCES.getFirst())
            .build();

    assertThat(previous(draft, other.build(), alone)).isEmpty();
  }

  @Test
  void titleInThePastedTextTellsTheSeries() {
    Note draft =
        NoteDraft.numbered("90102/18")
            .date("2018-06-20")
            .subject("")
            .paragraph(TITLE.formatted(2018))
            .paragraph(SENTENCES.getFirst())
            .build();
    Note edition =
        NoteDraft.numbered("90101/17")
            .date("2017-06-20")
            .subject(TITLE.formatted(2017))
            .report(SERIES, "2016-06-01", "2017-05-31")
            .paragraph(SENTENCES.getFirst())
            .build();

    assertThat(reference(draft, edition).series()).contains(SERIES);
  }
}
