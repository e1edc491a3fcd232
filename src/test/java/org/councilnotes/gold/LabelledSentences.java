package org.councilnotes.gold;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.note.Note;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.Notes;
import org.councilnotes.tag.name.WordTable;

/** Sentences whose countries in brackets have a role, each as a note of its own. */
final class LabelledSentences {

  private LabelledSentences() {}

  /** Lines of a role, a language and a sentence, parted by tabs. */
  static List<Labelled> read() {
    return WordTable.lines("/tags/wordings.tsv").stream()
        .map(line -> line.split("\t", -1))
        .map(cells -> of(cells[0], cells[1], cells[2]))
        .toList();
  }

  private static Labelled of(String role, String language, String sentence) {
    Note note = Notes.of(language, sentence.replace("[", "").replace("]", ""));
    TextRange countries = new TextRange(sentence.indexOf('['), sentence.indexOf(']') - 1);
    Label label = new Label(Kind.COUNTRY, "", role, Optional.of(countries), "");
    String passage = note.passages().getFirst().id();
    return new Labelled(note, "sentences", Map.of(passage, List.of(label)), Optional.empty());
  }
}
