package org.councilnotes.draft.near;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.collate.token.NormalizedWording;
import org.councilnotes.draft.SentenceTerms;
import org.councilnotes.draft.UnlabelledEdits;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.check.SentenceDifferences;
import org.councilnotes.meaning.SentenceMatch;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.meaning.SentenceText;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.SentenceBreaks;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.store.NoteSummary;
import org.councilnotes.store.StoredNoteReader;

/**
 * What the archive says in other words: for each sentence of a text, the sentences near it in
 * meaning. Same words are left out, as the search by words finds them.
 *
 * @param isOn whether the component of meaning is on
 * @param leftOut how many sentences of the text were not looked up, being behind the first {@link
 *     #MOST_SENTENCES}
 * @param wordings by sentence of the text, nearest first
 */
public record NearWordings(boolean isOn, int leftOut, List<NearWording> wordings) {

  /** Where the component of meaning is off. */
  public static final NearWordings OFF = new NearWordings(false, 0, List.of());

  /** Wordings of a sentence. */
  private static final int MOST = 10;

  /** Sentences that are looked at for each; many have the same words. */
  private static final int MOST_MATCHES = 60;

  /** Sentences of a text that are looked up. */
  public static final int MOST_SENTENCES = 20;

  public NearWordings {
    wordings = List.copyOf(wordings);
  }

  /** Finds them in one world, in all versions and languages. */
  public static NearWordings of(
      String text, SentenceNeighbours neighbours, StoredNoteReader world) {
    if (!neighbours.isOn()) {
      return OFF;
    }
    WorldNotes notes = new WorldNotes(world);
    List<NearWording> wordings = new ArrayList<>();
    List<TextRange> sentences = SentenceBreaks.of(text);
    sentences.stream()
        .limit(MOST_SENTENCES)
        .map(range -> Whitespace.squeeze(range.of(text)))
        .forEach(
            sentence ->
                wordings.addAll(of(sentence, neighbours.near(sentence, MOST_MATCHES), notes)));
    return new NearWordings(true, Math.max(0, sentences.size() - MOST_SENTENCES), wordings);
  }

  private static List<NearWording> of(
      String sentence, List<SentenceMatch> matches, WorldNotes notes) {
    Map<String, List<Use>> byWords = new LinkedHashMap<>();
    for (SentenceMatch match : matches) {
      notes
          .use(match)
          .ifPresent(
              use ->
                  byWords
                      .computeIfAbsent(NormalizedWording.keyOf(use.text()), _ -> new ArrayList<>())
                      .add(use));
    }
    byWords.remove(NormalizedWording.keyOf(sentence));
    return byWords.values().stream().limit(MOST).map(uses -> wording(sentence, uses)).toList();
  }

  private static NearWording wording(String sentence, List<Use> uses) {
    List<Use> newestFirst =
        uses.stream().sorted(Comparator.comparing(Use::place, WordingUse.NEWEST_FIRST)).toList();
    String text = newestFirst.getFirst().text();
    return new NearWording(
        sentence,
        text,
        uses.stream().mapToDouble(Use::score).max().orElseThrow(),
        newestFirst.stream().map(Use::place).toList(),
        UnlabelledEdits.between(text, sentence),
        differences(text, sentence, newestFirst.getFirst().place()));
  }

  private static Set<DifferenceKind> differences(String text, String sentence, WordingUse use) {
    String language = use.note().naming().language();
    return SentenceDifferences.between(
        SentenceTerms.of(text, language), SentenceTerms.of(sentence, language));
  }

  private record Use(WordingUse place, String text, double score) {}

  /** The notes of a world, each read once. */
  private static final class WorldNotes {

    private final StoredNoteReader world;
    private final Map<String, Optional<Note>> read = new HashMap<>();

    WorldNotes(StoredNoteReader world) {
      this.world = world;
    }

    /** Empty where the world does not have the sentence, or not any more. */
    Optional<Use> use(SentenceMatch match) {
      return read.computeIfAbsent(match.note(), world::note).flatMap(note -> use(match, note));
    }

    private static Optional<Use> use(SentenceMatch match, Note note) {
      return note.passages().stream()
          .filter(passage -> passage.id().equals(match.passage()))
          .filter(passage -> match.range().end() <= passage.text().length())
          .map(passage -> SentenceText.at(match.range(), passage))
          .filter(sentence -> sentence.hash().equals(match.hash()))
          .findFirst()
          .map(sentence -> use(match, note, sentence));
    }

    private static Use use(SentenceMatch match, Note note, SentenceText sentence) {
      WordingUse place =
          new WordingUse(
              sentence.passage(),
              NoteSummary.of(note),
              heading(note, sentence.passage()),
              sentence.range());
      return new Use(place, sentence.text(), match.score());
    }

    private static String heading(Note note, Passage passage) {
      return note.sections().stream()
          .filter(section -> section.id().equals(passage.section()))
          .map(Section::heading)
          .findFirst()
          .orElse("");
    }
  }
}
