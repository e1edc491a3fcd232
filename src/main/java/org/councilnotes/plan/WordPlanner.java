package org.councilnotes.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.councilnotes.analysis.FrequentWords;
import org.councilnotes.analysis.QueryTerms;
import org.councilnotes.store.schema.TextPart;

/**
 * Plans words in one part of a passage. A single word matches in all its forms, a phrase as
 * printed. The parts of a compound such as {@code EU-CELAC} must be adjacent.
 */
record WordPlanner(QueryTerms terms, CorpusStatistics held) {

  MatchPlan word(TextPart part, String word) {
    return together(part, terms.forms(word));
  }

  /** Whether a word is one term, and not a compound such as {@code EU-CELAC}. */
  boolean isSingle(String word) {
    return terms.stems(word).size() == 1;
  }

  /** A single word in the text, in a heading above it or in the subject. */
  MatchPlan stem(String word) {
    return single(TextPart.STEMS, terms.stems(word).getFirst());
  }

  /** A single word that is in the subject only. */
  MatchPlan ofSubjectOnly(String word) {
    return single(TextPart.SUBJECT_ONLY, terms.stems(word).getFirst());
  }

  /** The word as printed. */
  MatchPlan exactly(TextPart part, String word) {
    return together(part, terms.exact(word));
  }

  MatchPlan phrase(TextPart part, String words) {
    return together(part, terms.exact(words));
  }

  MatchPlan near(TextPart part, String words, int distance) {
    List<Set<String>> each = terms.forms(words);
    return each.isEmpty() ? MatchPlan.NOTHING : new MatchPlan.Near(part, each, distance);
  }

  /** A prefix; the words before the last one are matched as printed. */
  MatchPlan prefix(TextPart part, String letters) {
    List<Set<String>> words = terms.exact(letters);
    if (words.isEmpty()) {
      return MatchPlan.NOTHING;
    }
    String last = words.getLast().iterator().next();
    MatchPlan begun = new MatchPlan.Prefix(part, last);
    return words.size() == 1
        ? begun
        : new MatchPlan.Parts()
            .must(together(part, words.subList(0, words.size() - 1)))
            .must(begun)
            .whole();
  }

  /**
   * Two words in this order, in any of their forms.
   *
   * @param between how many other words can stand between them
   */
  MatchPlan pair(TextPart part, String first, String second, int between) {
    return phrase(part, terms.forms(first + " " + second), between);
  }

  private MatchPlan together(TextPart part, List<Set<String>> words) {
    return switch (words.size()) {
      case 0 -> MatchPlan.NOTHING;
      case 1 -> single(part, words.getFirst());
      default -> part == TextPart.TEXT ? printed(words) : phrase(part, words, 0);
    };
  }

  /**
   * Words of the text in this order. Where one of two neighbours is very frequent, both are a term,
   * which finds a phrase of two by itself and tells where a longer one can be.
   */
  private MatchPlan printed(List<Set<String>> words) {
    List<MatchPlan> bigrams = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      bigram(words.get(i - 1), words.get(i))
          .ifPresent(term -> bigrams.add(single(TextPart.BIGRAMS, Set.of(term))));
    }
    if (bigrams.contains(MatchPlan.NOTHING)) {
      return MatchPlan.NOTHING;
    }
    if (words.size() == 2 && !bigrams.isEmpty()) {
      return bigrams.getFirst();
    }
    MatchPlan phrase = phrase(TextPart.TEXT, words, 0);
    if (bigrams.isEmpty() || phrase.equals(MatchPlan.NOTHING)) {
      return phrase;
    }
    MatchPlan.Parts where = new MatchPlan.Parts().must(phrase);
    bigrams.forEach(where::filter);
    return where.whole();
  }

  private static Optional<String> bigram(Set<String> first, Set<String> second) {
    if (first.size() > 1 || second.size() > 1) {
      return Optional.empty();
    }
    String one = first.iterator().next();
    String other = second.iterator().next();
    return FrequentWords.areBigram(one, other)
        ? Optional.of(FrequentWords.bigram(one, other))
        : Optional.empty();
  }

  private MatchPlan single(TextPart part, Set<String> allForms) {
    List<String> forms = held(part, allForms);
    if (forms.isEmpty()) {
      return MatchPlan.NOTHING;
    }
    return forms.size() == 1
        ? new MatchPlan.Word(part, forms.getFirst())
        : new MatchPlan.Weighed(new MatchPlan.Forms(part, forms), rarity(part, forms));
  }

  /**
   * Corrects the weight of the forms of one word. Lucene uses the document frequency of the most
   * frequent form, but the word is in all passages with any form. Most passages have one form only,
   * so frequencies are added up.
   */
  private float rarity(TextPart part, List<String> forms) {
    long most = 1;
    long all = 1;
    for (String form : forms) {
      int passages = held.passages(part, form);
      most = Math.max(most, passages);
      all += passages;
    }
    long texts = Math.max(held.passages(part), most);
    return (float) (idf(Math.min(all, texts), texts) / idf(most, texts));
  }

  /**
   * Inverse document frequency of BM25.
   *
   * @see MatchPlan
   */
  private static double idf(long passages, long texts) {
    return Math.log(1 + (texts - passages + 0.5) / (passages + 0.5));
  }

  private MatchPlan phrase(TextPart part, List<Set<String>> allWords, int slop) {
    List<List<String>> words = new ArrayList<>();
    for (Set<String> forms : allWords) {
      List<String> own = held(part, forms);
      if (own.isEmpty()) {
        return MatchPlan.NOTHING;
      }
      words.add(own);
    }
    return new MatchPlan.Phrase(part, words, slop);
  }

  /** The forms that the index has. Others need no clause. */
  private List<String> held(TextPart part, Set<String> forms) {
    List<String> own = new ArrayList<>(forms.size());
    for (String form : forms) {
      if (held.passages(part, form) > 0) {
        own.add(form);
      }
    }
    return own;
  }
}
