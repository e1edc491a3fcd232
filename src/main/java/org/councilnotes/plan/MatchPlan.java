package org.councilnotes.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.councilnotes.store.schema.TextPart;

/**
 * What passages must match and how they are scored. A store executes plans without further
 * decisions, so that both stores find and rank alike.
 *
 * <p>Words are scored by BM25 (k1 1.2, among the stems 4.8, b 0.75, stems counted in the length of
 * a text). A plan that is documented as unscored matches with the score 1, unless a {@link Weighed}
 * or {@link Step} changes it.
 *
 * @see <a href="https://doi.org/10.1561/1500000019">Robertson and Zaragoza 2009, The probabilistic
 *     relevance framework: BM25 and beyond</a>
 */
public sealed interface MatchPlan {

  /** Matches no document. */
  MatchPlan NOTHING = new Nothing();

  /** Matches all documents, with the score 1. */
  record Everything() implements MatchPlan {}

  /** Matches no document. */
  record Nothing() implements MatchPlan {}

  /** A value of a single-valued field; unscored. */
  record Value(String field, String value) implements MatchPlan {}

  /** One of several values of a single-valued field; unscored. */
  record OneOf(String field, List<String> values) implements MatchPlan {
    public OneOf(String field, Collection<String> values) {
      this(field, List.copyOf(values));
    }
  }

  /** A range of values, both ends inclusive, in the order of code points; unscored. */
  record Between(String field, String from, String to) implements MatchPlan {}

  /**
   * Some passages of a note; unscored.
   *
   * @param note its id
   * @param ordinals positions in the note, from 1; at least one
   */
  record Passages(String note, List<Integer> ordinals) implements MatchPlan {
    public Passages {
      ordinals = List.copyOf(ordinals);
    }
  }

  record Word(TextPart part, String term) implements MatchPlan {}

  /**
   * Any of several terms, scored as one (synonyms): term frequencies are added up, and the document
   * frequency is the highest of them.
   */
  record Forms(TextPart part, List<String> terms) implements MatchPlan {
    public Forms {
      terms = List.copyOf(terms);
    }
  }

  /**
   * Words in this order.
   *
   * @param words the alternative terms of each
   * @param slop most other words in between
   */
  record Phrase(TextPart part, List<List<String>> words, int slop) implements MatchPlan {
    public Phrase {
      words = words.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Words in any order. The closer together, the higher the score, from 0 to 1.
   *
   * @param words the alternative terms of each
   * @param gaps most other words in between
   */
  record Near(TextPart part, List<Set<String>> words, int gaps) implements MatchPlan {
    public Near {
      words = words.stream().map(Set::copyOf).toList();
    }
  }

  /** A prefix of a term; unscored. */
  record Prefix(TextPart part, String letters) implements MatchPlan {}

  /** A plan with its score multiplied. */
  record Weighed(MatchPlan plan, float weight) implements MatchPlan {}

  /** The matches of a plan, all with one constant score. */
  record Step(MatchPlan plan, float score) implements MatchPlan {}

  /**
   * A boolean combination of plans; empty, it matches nothing. Scores of {@code must} and {@code
   * may} are added up.
   *
   * @param must all must match
   * @param filter all must match, without a score
   * @param may optional matches
   * @param not none may match
   * @param needed minimum number of matches in {@code may}; where it is 0 and nothing else is
   *     required, one must match
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

  /** The plans of which one suffices and each that matches scores: the parts of a plan, or it. */
  static List<MatchPlan> alternatives(MatchPlan plan) {
    return plan instanceof Several some
            && some.must.isEmpty()
            && some.filter.isEmpty()
            && some.not.isEmpty()
            && some.needed <= 1
        ? some.may
        : List.of(plan);
  }

  /** Builds a boolean combination. */
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

    /** Requires a minimum number of optional matches. */
    MatchPlan atLeast(int needed) {
      return new Several(must, filter, may, not, needed);
    }
  }

  /** At least one of some plans; matches nothing where there are none. */
  static MatchPlan any(Collection<MatchPlan> some) {
    if (some.size() == 1) {
      return some.iterator().next();
    }
    Parts any = new Parts();
    some.forEach(any::may);
    return some.isEmpty() ? NOTHING : any.whole();
  }

  /** All of some plans, without a score. */
  static MatchPlan filtered(Collection<MatchPlan> some) {
    Parts all = new Parts();
    some.forEach(all::filter);
    return all.whole();
  }
}
