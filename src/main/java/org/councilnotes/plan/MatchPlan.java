package org.councilnotes.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.councilnotes.store.schema.TextPart;

/**
 * What passages must have and how much that weighs. An engine carries plans out and decides nothing
 * else: two engines that hold the same passages find and rank alike.
 *
 * <p>Words weigh by BM25 (k1 1.2, b 0.75, stems counted in the length of a text); what is said to
 * weigh nothing matches with the score 1 unless a {@link Weighed} or {@link Step} says otherwise.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza 2009, The probabilistic
 *     relevance framework: BM25 and beyond</a>
 */
public sealed interface MatchPlan {

  /** Nothing matches. */
  MatchPlan NOTHING = new Nothing();

  /** All documents, with the score 1. */
  record Everything() implements MatchPlan {}

  /** No document. */
  record Nothing() implements MatchPlan {}

  /** A value of a field of single values; weighs nothing. */
  record Value(String field, String value) implements MatchPlan {}

  /** One of several values of a field of single values; weighs nothing. */
  record OneOf(String field, List<String> values) implements MatchPlan {
    public OneOf(String field, Collection<String> values) {
      this(field, List.copyOf(values));
    }
  }

  /** A value within a range, both ends inclusive, in the order of code points; without weight. */
  record Between(String field, String from, String to) implements MatchPlan {}

  /** One term of a text. */
  record Word(TextPart part, String term) implements MatchPlan {}

  /**
   * Any of several terms, weighted as one: their frequencies are added up, and the document
   * frequency is that of the most frequent.
   */
  record Forms(TextPart part, List<String> terms) implements MatchPlan {
    public Forms {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Words in this order.
   *
   * @param words the terms of each, any of which will do
   * @param slop how many other words may stand between them
   */
  record Phrase(TextPart part, List<List<String>> words, int slop) implements MatchPlan {
    public Phrase {
      words = words.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Words in any order; the closer together, the higher the score, from 0 to 1.
   *
   * @param words the terms of each word, any of which matches
   * @param gaps how many other words can stand between them
   */
  record Near(TextPart part, List<Set<String>> words, int gaps) implements MatchPlan {
    public Near {
      words = words.stream().map(Set::copyOf).toList();
    }
  }

  /** A prefix of a term; without weight. */
  record Prefix(TextPart part, String letters) implements MatchPlan {}

  /** A plan with its score multiplied. */
  record Weighed(MatchPlan plan, float weight) implements MatchPlan {}

  /** The matches of a plan, all with the same score. */
  record Step(MatchPlan plan, float score) implements MatchPlan {}

  /**
   * Several plans together; nothing where none is wanted. Scores of what must and what may match
   * are added up.
   *
   * @param must all of these match
   * @param filter all of these match, without a score
   * @param may some of these match
   * @param not none of these matches
   * @param needed how many of {@code may} match at least; where it is 0 and nothing else is wanted,
   *     one
   */
  record Several(
      List<MatchPlan> must,
      List<MatchPlan> filter,
      List<MatchPlan> may,
      List<MatchPlan> not,
      int needed)
      implements MatchPlan {
    public Several {
      must = List.copyOf(must);
      filter = List.copyOf(filter);
      may = List.copyOf(may);
      not = List.copyOf(not);
    }

    /** Whether it has no parts. */
    public boolean isEmpty() {
      return must.isEmpty() && filter.isEmpty() && may.isEmpty();
    }
  }

  /** Builds a plan of several parts. */
  final class Parts {

    private final List<MatchPlan> must = new ArrayList<>();
    private final List<MatchPlan> filter = new ArrayList<>();
    private final List<MatchPlan> may = new ArrayList<>();
    private final List<MatchPlan> not = new ArrayList<>();

    Parts must(MatchPlan plan) {
      must.add(plan);
      return this;
    }

    Parts filter(MatchPlan plan) {
      filter.add(plan);
      return this;
    }

    Parts may(MatchPlan plan) {
      may.add(plan);
      return this;
    }

    Parts not(MatchPlan plan) {
      not.add(plan);
      return this;
    }

    MatchPlan whole() {
      return atLeast(0);
    }

    /** At least so many of those that may match. */
    MatchPlan atLeast(int needed) {
      return new Several(must, filter, may, not, needed);
    }
  }

  /** At least one of some; nothing where there are none. */
  static MatchPlan any(Collection<MatchPlan> some) {
    if (some.size() == 1) {
      return some.iterator().next();
    }
    Parts any = new Parts();
    some.forEach(any::may);
    return some.isEmpty() ? NOTHING : any.whole();
  }

  /** All of some, without a score. */
  static MatchPlan filtered(Collection<MatchPlan> some) {
    Parts all = new Parts();
    some.forEach(all::filter);
    return all.whole();
  }
}
