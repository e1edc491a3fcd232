package org.councilnotes.gold;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.programme.NameCandidates;

/** Learns the weights of the model of names from notes whose programmes are labelled. */
final class NameTraining {

  static final String PROGRAMME = "programme";
  private static final String OTHER = "other";

  /** Characters that a name may be longer, such as a hyphen and an ending. */
  private static final int SLACK = 3;

  /** Of a wrong example beside great weights. */
  private static final double COST = 0.2;

  private final NameCandidates candidates = new NameCandidates();
  private final List<LinearTraining.Seen> examples = new ArrayList<>();

  void add(List<Labelled> notes) {
    for (Labelled labelled : notes) {
      for (Passage passage : labelled.note().passages()) {
        if (passage.kind() != PassageKind.COVER) {
          add(passage, programmes(labelled, passage));
        }
      }
    }
  }

  private static List<TextRange> programmes(Labelled labelled, Passage passage) {
    return labelled.of(passage).stream()
        .filter(label -> label.kind() == Kind.PROGRAMME)
        .flatMap(label -> label.range().stream())
        .toList();
  }

  private void add(Passage passage, List<TextRange> programmes) {
    for (NameCandidates.Candidate name : candidates.in(passage)) {
      boolean meant = programmes.stream().anyMatch(range -> isMeant(name.at(), range));
      examples.add(new LinearTraining.Seen(name.features(), meant ? PROGRAMME : OTHER));
    }
  }

  /** Of several words, all; of one word, that or more words around it. */
  private static boolean isMeant(TextRange name, TextRange programme) {
    return programme.holds(name)
        || (name.overlaps(programme)
            && name.length() - programme.length() <= SLACK
            && name.length() > programme.length());
  }

  int size() {
    return examples.size();
  }

  /** The table of weights that the notes teach. */
  String weights() {
    return new LinearTraining(COST).table(List.of(PROGRAMME), examples);
  }
}
