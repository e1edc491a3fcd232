package org.councilnotes.draft.near;

import java.util.List;
import java.util.Optional;
import org.councilnotes.draft.NearMeaning;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceNeighbours;

/** What vectors offer to the check of a draft: nothing where the component of meaning is off. */
public record NearSentences(SentenceNeighbours neighbours) implements NearMeaning {

  @Override
  public List<NearSentence> near(String sentence, int most) {
    return neighbours.nearest(sentence, most).stream().map(NearSentences::near).toList();
  }

  private static NearSentence near(SentenceMatch match) {
    return new NearSentence(
        match.note(), match.passage(), match.range(), Optional.of(match.hash()), match.score());
  }
}
