package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All names of one language: one tree for those of the program, one for each vocabulary of the
 * users' own, all followed in one pass over the words.
 */
final class Lexicon {

  private final List<NameTree> trees;

  Lexicon(List<Name> names) {
    Map<String, List<Name>> byVocabulary =
        names.stream()
            .collect(
                Collectors.groupingBy(Name::vocabulary, LinkedHashMap::new, Collectors.toList()));
    trees = byVocabulary.values().stream().map(NameTree::new).toList();
  }

  /**
   * The names in a passage, in order; a name of two things is found twice. Names of one tree never
   * overlap, and a vocabulary of the users' own takes no words from other names.
   */
  List<Mention> find(Words passage) {
    List<Mention> mentions = new ArrayList<>();
    int[] free = new int[trees.size()];
    for (int i = 0; i < passage.count(); i++) {
      for (int tree = 0; tree < free.length; tree++) {
        if (free[tree] <= i) {
          List<Mention> here = trees.get(tree).at(passage, i);
          mentions.addAll(here);
          free[tree] = here.isEmpty() ? i + 1 : here.getFirst().last() + 1;
        }
      }
    }
    return List.copyOf(mentions);
  }
}
