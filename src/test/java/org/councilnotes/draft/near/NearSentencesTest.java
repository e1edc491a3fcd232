package org.councilnotes.draft.near;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.lucene.LuceneArchiveHome;
import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.lucene.write.LuceneArchiveWriter;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.note.Note;
import org.councilnotes.vocabulary.Thesaurus;
import org.councilnotes.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Vectors may be behind the notes: a place that has other words now is no guess. */
class NearSentencesTest {

  private static final Note EARLIER =
      NoteDraft.numbered("90917/17")
          .date("2017-07-01")
          .report("reports", "2016-07-01", "2017-06-30")
          .heading("I", "I.", "Activities")
          .paragraph("The Mechanism works at two levels and meets in Brussels.")
          .build();

  @TempDir private Path folder;

  private static SentenceNeighbours offering(String hash) {
    SentenceText held = SentenceText.in(EARLIER).getFirst();
    SentenceMatch match =
        new SentenceMatch("90917-17", held.passage().id(), held.range(), hash, 0.95);
    return new SentenceNeighbours() {
      @Override
      public boolean isOn() {
        return true;
      }

      @Override
      public List<SentenceMatch> nearest(String text, int most) {
        return List.of(match);
      }
    };
  }

  private SentenceVerdict verdict(SentenceNeighbours neighbours) {
    LuceneArchiveHome home = LuceneArchiveHome.publicWorld(folder);
    try (LuceneArchiveWriter writer = home.writer(Thesaurus.NONE)) {
      writer.put(EARLIER);
      writer.commit();
    }
    Note draft =
        NoteDraft.numbered("90918/18")
            .date("2018-07-01")
            .report("reports", "2017-07-01", "2018-06-30")
            .heading("I", "I.", "Activities")
            .paragraph("An opera was sung on the square at noon.")
            .build();
    try (LuceneArchiveReader world = home.reader()) {
      return DraftCheck.of(
              draft,
              Optional.empty(),
              world,
              new NearSentences(neighbours),
              Vocabulary.load(Optional.empty()))
          .sentences()
          .getFirst()
          .verdict();
    }
  }

  @Test
  void sentenceThatStandsIsOffered() {
    assertThat(verdict(offering(SentenceText.in(EARLIER).getFirst().hash())))
        .isEqualTo(SentenceVerdict.NEAR);
  }

  @Test
  void placeThatHasOtherWordsNowIsNot() {
    assertThat(verdict(offering("0000000000000000"))).isEqualTo(SentenceVerdict.NEW);
  }
}
