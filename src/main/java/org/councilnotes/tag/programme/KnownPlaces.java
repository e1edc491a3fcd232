package org.councilnotes.tag.programme;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.EntityName;
import org.councilnotes.tag.name.NoteMentions;

/** Where the passages of a note have names that the vocabulary knows, or that the note defines. */
final class KnownPlaces {

  private static final BitSet NOWHERE = new BitSet();

  private final NoteMentions mentions;

  /** By passage: code units of all names of the vocabulary. */
  private final Map<String, BitSet> names = new HashMap<>();

  /** By passage: code units of names of programmes. */
  private final Map<String, BitSet> programmes = new HashMap<>();

  /** By passage: code units of acronyms with their long forms. */
  private final Map<String, BitSet> defined = new HashMap<>();

  KnownPlaces(NoteMentions mentions) {
    this.mentions = mentions;
  }

  /** The code units of a passage that belong to names of the vocabulary. Not to be changed. */
  BitSet names(Passage passage) {
    return names.computeIfAbsent(passage.id(), id -> places(mentions.all(passage)));
  }

  /** Whether a name has that of a programme of the vocabulary in it. */
  boolean isOfProgramme(Passage passage, TextRange name) {
    return holds(
        programmes.computeIfAbsent(passage.id(), id -> places(programmesOf(passage))), name);
  }

  private List<EntityMention> programmesOf(Passage passage) {
    return mentions.all(passage).stream()
        .filter(mention -> mention.name().kind() == EntityName.Kind.PROGRAMME)
        .toList();
  }

  private static BitSet places(List<EntityMention> mentions) {
    BitSet places = new BitSet();
    mentions.forEach(mention -> places.set(mention.range().start(), mention.range().end()));
    return places;
  }

  /** Settles that a passage introduces an acronym there. */
  void define(Passage passage, TextRange range) {
    defined.computeIfAbsent(passage.id(), id -> new BitSet()).set(range.start(), range.end());
  }

  /** Whether words are the long form of an acronym, or a part of it. */
  boolean isDefined(Passage passage, TextRange name) {
    return holds(defined.getOrDefault(passage.id(), NOWHERE), name);
  }

  private static boolean holds(BitSet places, TextRange range) {
    int first = places.nextSetBit(range.start());
    return first >= 0 && first < range.end();
  }
}
