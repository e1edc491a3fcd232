package org.councilnotes.tag.name;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All names of one language, as tries: one for the names of the program and one for each of the
 * users' own vocabularies. All are matched in one pass over the words.
 */
public final class NameLexicon {

  private final List<NameTrie> trees;

  NameLexicon(List<EntityName> names) {
    Map<String, List<EntityName>> byVocabulary =
        names.stream()
            .collect(
                Collectors.groupingBy(
                    EntityName::vocabulary, LinkedHashMap::new, Collectors.toList()));
    trees = byVocabulary.values().stream().map(NameTrie::new).toList();
  }

  /**
   * The names in a passage, in order. A name of two things is found twice. Names of one trie never
   * overlap, but for a country in the name of a programme; a users' own vocabulary takes no words
   * from other names.
   */
  List<EntityMention> find(PassageWords passage) {
    List<EntityMention> mentions = new ArrayList<>();
    int[] free = new int[trees.size()];
    for (int i = 0; i < passage.count(); i++) {
      for (int tree = 0; tree < free.length; tree++) {
        if (free[tree] <= i) {
          List<EntityMention> here = trees.get(tree).at(passage, i);
          free[tree] = here.isEmpty() ? i + 1 : here.getFirst().last() + 1;
          if (!here.isEmpty()) {
            mentions.addAll(here);
            mentions.addAll(trees.get(tree).countriesIn(here));
          }
        }
      }
    }
    return List.copyOf(mentions);
  }

  /** Names in a tree of words: finds the longest that begins at a word, however many there are. */
  private static final class NameTrie {

    /** Rules of names that mean a country wherever they stand. */
    private static final Set<String> COUNTRY_NAMES =
        Set.of(EntityName.NAME, "alias", EntityName.ACRONYM);

    private static final Set<EntityName.Kind> PLACES =
        Set.of(EntityName.Kind.COUNTRY, EntityName.Kind.LOOKALIKE);

    private final Node root = new Node();

    /**
     * The small letters with which names begin. A name that begins with a capital wants one in the
     * text too, so that most words of a passage need not be looked up.
     */
    private final BitSet smallInitials = new BitSet();

    private static final class Node {
      private Map<String, Node> next = new HashMap<>();
      private List<Entry> entries = new ArrayList<>();

      /** Packs the maps and lists: there are many nodes, and most have one of either. */
      void pack() {
        next.values().forEach(Node::pack);
        next = Map.copyOf(next);
        entries = List.copyOf(entries);
      }
    }

    private record Entry(EntityName name, PassageWords words) {

      /**
       * Whether a name that is already there keeps its words from another one: names of a country,
       * and lookalikes.
       */
      boolean claims(EntityName second) {
        boolean settled =
            name.kind() == EntityName.Kind.COUNTRY || name.kind() == EntityName.Kind.LOOKALIKE;
        boolean other =
            second.kind() == EntityName.Kind.COUNTRY && !name.code().equals(second.code());
        return name.equals(second) || (settled && other && !isSharedWith(second));
      }

      private boolean isSharedWith(EntityName second) {
        return name.rule().equals(EntityName.SHARED_ADJECTIVE)
            && second.rule().equals(EntityName.SHARED_ADJECTIVE);
      }
    }

    NameTrie(List<EntityName> names) {
      names.forEach(this::add);
      root.pack();
    }

    private void add(EntityName name) {
      PassageWords words = PassageWords.of(name.printed());
      Node node = root;
      for (int i = 0; i < words.count(); i++) {
        node = node.next.computeIfAbsent(words.folded(i), word -> new Node());
      }
      if (node.entries.stream().noneMatch(other -> other.claims(name))) {
        node.entries.add(new Entry(name, words));
        if (words.count() > 0 && !words.isCapital(0)) {
          smallInitials.set(words.folded(0).codePointAt(0));
        }
      }
    }

    /**
     * The longest name that begins with a word; several entries where it is the name of several
     * things.
     */
    List<EntityMention> at(PassageWords passage, int first) {
      return mayBegin(passage.initial(first)) ? longest(passage, first) : List.of();
    }

    /** Judges small letters without accents only, which stay as they are when folded. */
    private boolean mayBegin(int initial) {
      return initial < 'a' || initial > 'z' || smallInitials.get(initial);
    }

    /** The countries in names of programmes that keep them, in order. */
    List<EntityMention> countriesIn(List<EntityMention> mentions) {
      return mentions.stream()
          .filter(m -> m.name().keepsCountry() && m.first() < m.last())
          .limit(1)
          .flatMap(this::countriesIn)
          .toList();
    }

    private Stream<EntityMention> countriesIn(EntityMention programme) {
      List<EntityMention> countries = new ArrayList<>();
      int word = programme.first();
      while (word <= programme.last()) {
        Optional<EntityMention> place = place(programme.passage(), word, programme.last());
        place.filter(NameTrie::isCountryName).ifPresent(countries::add);
        word = place.map(EntityMention::last).orElse(word) + 1;
      }
      return countries.stream()
          .map(m -> new EntityMention(m.name().inProgramme(), m.passage(), m.first(), m.last()));
    }

    /** The longest country or lookalike that begins with a word and ends at another or before. */
    private Optional<EntityMention> place(PassageWords passage, int first, int end) {
      Optional<EntityMention> found = Optional.empty();
      Node node = root.next.get(passage.folded(first));
      for (int last = first; node != null && last <= end; last++) {
        for (EntityMention here : fitting(node, passage, first, last)) {
          found = PLACES.contains(here.name().kind()) ? Optional.of(here) : found;
        }
        node = last < end ? node.next.get(passage.folded(last + 1)) : null;
      }
      return found;
    }

    private static boolean isCountryName(EntityMention mention) {
      return mention.name().kind() == EntityName.Kind.COUNTRY
          && COUNTRY_NAMES.contains(mention.name().rule());
    }

    private List<EntityMention> longest(PassageWords passage, int first) {
      List<EntityMention> found = List.of();
      Node node = root;
      for (int last = first; last < passage.count(); last++) {
        node = node.next.get(passage.folded(last));
        if (node == null) {
          break;
        }
        List<EntityMention> here = fitting(node, passage, first, last);
        found = here.isEmpty() ? found : here;
      }
      return found;
    }

    /** One mention a code: the first of its names that fits. */
    private static List<EntityMention> fitting(
        Node node, PassageWords passage, int first, int last) {
      List<EntityMention> found = List.of();
      for (Entry entry : node.entries) {
        if (!holds(found, entry.name().code())
            && entry.name().fits(entry.words(), passage, first, last)) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(new EntityMention(entry.name(), passage, first, last));
        }
      }
      return found;
    }

    private static boolean holds(List<EntityMention> mentions, String code) {
      for (EntityMention mention : mentions) {
        if (mention.name().code().equals(code)) {
          return true;
        }
      }
      return false;
    }
  }
}
