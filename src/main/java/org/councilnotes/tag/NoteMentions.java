package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.tag.Name.Kind;

/**
 * The names in all passages of a note.
 *
 * <p>An acronym of three letters means many things ({@code CRP} is a programme here and a militia
 * there): it counts for a programme only in a note that spells the programme out somewhere. Codes
 * of delegations are left out where they stand for none, adjectives of several countries where the
 * note does not tell which they mean.
 */
final class NoteMentions {

  private static final int SHORT = 3;

  private final Lexicon lexicon;
  private final Map<String, List<Mention>> byPassage = new HashMap<>();
  private final Map<String, List<Mention>> judged = new HashMap<>();
  private final Set<String> spelledOut = new HashSet<>();
  private final Delegations delegations = new Delegations();
  private final SharedAdjectives adjectives = new SharedAdjectives();

  NoteMentions(Lexicon lexicon, Note note) {
    this.lexicon = lexicon;
    for (Passage passage : note.passages()) {
      List<Mention> mentions = lexicon.find(Words.of(passage.text()));
      for (Mention mention : mentions) {
        if (!isShort(mention)) {
          spelledOut.add(mention.name().code());
        }
      }
      delegations.see(passage, mentions);
      adjectives.see(passage, mentions);
      byPassage.put(passage.id(), mentions);
    }
  }

  /** Judged once, as the line above a list is asked for with each of its items. */
  List<Mention> of(Passage passage) {
    return judged.computeIfAbsent(passage.id(), id -> judge(passage));
  }

  private List<Mention> judge(Passage passage) {
    return adjectives.told(passage, delegations.trusted(passage, trusted(all(passage))));
  }

  /** Those that are not trusted, too. */
  List<Mention> all(Passage passage) {
    return byPassage.getOrDefault(passage.id(), List.of());
  }

  List<Mention> ofHeading(String heading) {
    return trusted(lexicon.find(Words.of(heading)));
  }

  private List<Mention> trusted(List<Mention> mentions) {
    List<Mention> trusted = new ArrayList<>(mentions);
    trusted.removeIf(m -> isShort(m) && !spelledOut.contains(m.name().code()));
    return trusted;
  }

  private static boolean isShort(Mention mention) {
    Name name = mention.name();
    return name.kind() == Kind.PROGRAMME && name.printed().length() <= SHORT;
  }
}
