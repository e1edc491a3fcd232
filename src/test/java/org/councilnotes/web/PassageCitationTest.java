package org.councilnotes.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.councilnotes.NoteDraft;
import org.councilnotes.note.Marking;
import org.councilnotes.note.Note;
import org.councilnotes.note.TextHash;
import org.junit.jupiter.api.Test;

/** What is copied of a passage. */
class PassageCitationTest {

  @Test
  void deletedWordsAreNotQuotedAsStanding() {
    PassageCitation citation =
        of(NoteDraft.numbered("90601/20").changed("Ports are ~badly ~watched.").build());

    assertThat(citation.quote()).isEqualTo("Ports are watched.");
    assertThat(citation.source()).endsWith("(words deleted in the note are left out)");
  }

  @Test
  void limiteStandsOnWhatIsCopied() {
    Note open = NoteDraft.numbered("90601/20").heading("I", "I.", "Ports").paragraph("A.").build();
    PassageCitation citation = of(open.withCover(open.cover().with(Marking.LIMITE)));

    assertThat(citation.text())
        .isEqualTo(
            "\u201CA.\u201D\n90601/20, section I, LIMITE [90601-20/I/2 sha256:%s]"
                .formatted(TextHash.of("A.")));
  }

  private static PassageCitation of(Note note) {
    return PassageCitation.of(note, note.passages().getLast(), Optional.empty());
  }
}
