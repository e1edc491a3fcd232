package org.councilnotes.draft.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.check.SentenceDifferences;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.meaning.vector.HashedWordEmbedder;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.meaning.vector.VectorSearch;
import org.councilnotes.meaning.vector.VectorUpdate;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Thesaurus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With vectors of words instead of those of a model: what they find is told as a guess. */
class NearWordingsTest {

  private static final String TRAINED = "The port of Lima trained 316 customs officers in 2018.";

  private static final Note OF_2018 =
      note("90918/18", "2018-07-01", "Nine projects run in the region now. " + TRAINED);
  private static final Note OF_2019 = note("90919/19", "2019-07-01", TRAINED + " It rained.");

  @TempDir private Path folder;

  private static Note note(String number, String date, String text) {
    return NoteDraft.numbered(number)
        .date(date)
        .cover(number)
        .heading("I", "I.", "Ports")
        .paragraph(text)
        .build();
  }

  private NearWordings near(String text, Note... held) {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      List.of(held).forEach(writer::put);
      writer.commit();
    }
    VectorFolder vectors = VectorFolder.ofPublicWorld(folder);
    HashedWordEmbedder embedder = new HashedWordEmbedder();
    try (LuceneArchiveReader world = home.reader()) {
      VectorUpdate.Result _ =
          new VectorUpdate(vectors, embedder, VectorUpdate.Progress.NONE).run(world);
      return NearWordings.of(text, new VectorSearch(vectors, embedder), world);
    }
  }

  @Test
  void nearSentenceHasItsUsesNewestFirst() {
    NearWordings found =
        near("In Lima the port trained 320 officers of customs.", OF_2018, OF_2019);

    assertThat(found.isOn()).isTrue();
    NearWording first = found.wordings().getFirst();
    assertThat(first.text()).isEqualTo(TRAINED);
    assertThat(first.uses())
        .extracting(use -> use.passage().id())
        .containsExactly("90919-19/I/2", "90918-18/I/2");
    assertThat(first.last().section()).isEqualTo("Ports");
    assertThat(first.last().range().of(OF_2019.passages().getLast().text())).isEqualTo(TRAINED);
    assertThat(first.score()).isBetween(SentenceNeighbours.FLOOR, 1.0);
    assertThat(first.differences()).contains(DifferenceKind.FIGURE, DifferenceKind.DATE);
  }

  @Test
  void nothingBelowTheFloorIsOffered() {
    assertThat(near("Zebras sleep.", OF_2018).wordings()).isEmpty();
  }

  @Test
  void sameWordsAreLeftToTheSearchByWords() {
    assertThat(near(TRAINED, OF_2018, OF_2019).wordings()).isEmpty();
  }

  @Test
  void eachSentenceOfTextIsLookedUp() {
    NearWordings found =
        near(
            "Now nine projects do run in the region. The port in Lima trained 316 customs"
                + " officers.",
            OF_2018);

    assertThat(found.wordings())
        .extracting(NearWording::text)
        .containsExactly("Nine projects run in the region now.", TRAINED);
  }

  @Test
  void sentencesThatWereNotLookedUpAreCounted() {
    String text = "The port in Lima trained 316 customs officers. ".repeat(23).strip();

    assertThat(near(text, OF_2018).leftOut()).isEqualTo(3);
    assertThat(near("The port in Lima trained 316 customs officers.", OF_2018).leftOut()).isZero();
  }

  @Test
  void matchWhoseWordsAreOthersNowIsDropped() {
    SentenceMatch outdated =
        new SentenceMatch(
            "90918-18",
            "90918-18/I/2",
            SentenceText.in(OF_2018).getFirst().range(),
            "0000000000000000",
            0.9);
    SentenceNeighbours neighbours =
        new SentenceNeighbours() {
          @Override
          public boolean isOn() {
            return true;
          }

          @Override
          public List<SentenceMatch> nearest(String text, int most) {
            return List.of(outdated);
          }
        };
    near("x", OF_2018);

    try (LuceneArchiveReader world = LuceneArchiveHome.publicWorld(folder).reader()) {
      assertThat(NearWordings.of("Nine projects.", neighbours, world).wordings()).isEmpty();
    }
  }

  @Test
  void whereComponentIsOffNothingIsSaid() {
    try (LuceneArchiveReader world = LuceneArchiveHome.publicWorld(folder).reader()) {
      assertThat(NearWordings.of("Nine projects run.", SentenceNeighbours.NONE, world))
          .isEqualTo(NearWordings.OFF);
    }
  }

  private static Set<DifferenceKind> differences(String one, String other) {
    return SentenceDifferences.between(SentenceTerms.of(one, "en"), SentenceTerms.of(other, "en"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mission has 320 staff. | The mission has 316 staff. | FIGURE",
        "Bolivia asked Peru. | Bolivia asked Chile. | NAME",
        "It met in June 2018. | It met in June 2019. | DATE",
        "The parties agreed. | The parties did not agree. | NEGATION",
        "Delegations shall attend. | Delegations may attend. | MODALITY",
        "The delegation will never sign. | The delegation will sign. | NEGATION"
      })
  void whatModelDoesNotSeeIsTold(String one, String other, DifferenceKind kind) {
    assertThat(differences(one, other)).containsExactly(kind);
    assertThat(differences(one, one)).isEmpty();
  }
}
