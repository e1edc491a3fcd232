package org.councilnotes.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.councilnotes.analysis.PrintedWord;
import org.councilnotes.analysis.QueryTerms;
import org.councilnotes.analysis.WordAnalyzer;
import org.councilnotes.query.QueryExpression;
import org.councilnotes.query.QueryExpression.All;
import org.councilnotes.query.QueryExpression.Any;
import org.councilnotes.query.QueryExpression.Dated;
import org.councilnotes.query.QueryExpression.Deleted;
import org.councilnotes.query.QueryExpression.Everything;
import org.councilnotes.query.QueryExpression.Exclusion;
import org.councilnotes.query.QueryExpression.Most;
import org.councilnotes.query.QueryExpression.Near;
import org.councilnotes.query.QueryExpression.Numbered;
import org.councilnotes.query.QueryExpression.OfKind;
import org.councilnotes.query.QueryExpression.OfNumber;
import org.councilnotes.query.QueryExpression.Phrase;
import org.councilnotes.query.QueryExpression.Placed;
import org.councilnotes.query.QueryExpression.Prefix;
import org.councilnotes.query.QueryExpression.SubjectCode;
import org.councilnotes.query.QueryExpression.UnderHeading;
import org.councilnotes.query.QueryExpression.Valued;
import org.councilnotes.query.QueryExpression.Widened;
import org.councilnotes.query.QueryExpression.Word;
import org.councilnotes.query.YearlessNumber;
import org.councilnotes.store.schema.TextPart;

/**
 * Translates the tree of a query to match plans.
 *
 * <p>A passage is found if every positive word is in its text, in a heading above it or in the
 * subject of its note, and at least one of them in its text or a heading. "SEACOP" finds the
 * passages under SEACOP's heading; "SEACOP Bolivia" those among them about Bolivia. A word that is
 * only in the subject does not find the whole note. Negated words are searched in the text only.
 * Clauses on fields neither satisfy the condition on text or heading nor score.
 *
 * <p>First ranking: BM25 over the stems; words in headings and in the subject weigh less than those
 * in the text. For rescoring see {@link RescorePlanner}, for numbers and codes {@link
 * NumberPlanner}.
 */
final class QueryPlanner {

  /** The parts of which one must have a word of the query. */
  private static final List<TextPart> ANCHORS = List.of(TextPart.TEXT, TextPart.HEADING);

  private final CorpusStatistics held;
  private final QueryTerms terms;
  private final WordPlanner texts;
  private final SubjectWords subject;
  private final CommonWords common;
  private final List<TextPart> around;
  private final List<TextPart> anchors;
  private final List<TextPart> own;

  private QueryPlanner(CorpusStatistics held, QueryTerms terms, boolean withCoverLines) {
    this.held = held;
    this.terms = terms;
    this.texts = new WordPlanner(terms, held);
    this.subject = new SubjectWords(held);
    this.common = new CommonWords(held, terms);
    this.around = parts(TextPart.AROUND, withCoverLines);
    this.anchors = parts(ANCHORS, withCoverLines);
    this.own = parts(List.of(TextPart.TEXT), withCoverLines);
  }

  /**
   * Adds the field of lines of covers only where they are searched: their words are in a field of
   * their own.
   */
  private static List<TextPart> parts(List<TextPart> some, boolean withCoverLines) {
    Stream<TextPart> more = withCoverLines ? Stream.of(TextPart.COVER_LINE) : Stream.empty();
    return Stream.concat(some.stream(), more).toList();
  }

  static QueryPlan of(QueryExpression query, CorpusStatistics held, QueryTerms terms) {
    QueryPlanner plans = new QueryPlanner(held, terms, CoverLineFilter.areWanted(query));
    if (query instanceof Widened widened) {
      return PlacePlanner.widened(widened, plans.whole(widened.words()));
    }
    MatchPlan matching = plans.whole(query);
    return new QueryPlan(matching, ranking(query, matching), () -> plans.rescoring(query));
  }

  private Optional<RescorePlan> rescoring(QueryExpression query) {
    OptionalInt bare = YearlessNumber.of(query);
    List<MatchPlan> others = new ArrayList<>();
    bare.ifPresent(
        number ->
            held.documents(number).stream().map(NumberPlanner::numbered).forEach(others::add));
    if (query instanceof Any(var parts)) {
      parts.stream()
          .filter(part -> ContextClauses.leaves(part).isEmpty())
          .map(this::anchored)
          .forEach(others::add);
    }
    return new RescorePlanner(texts, others).of(query, telling(query));
  }

  /** The clauses with words that tell passages apart. */
  private List<QueryExpression> telling(QueryExpression query) {
    return query instanceof Most(var parts, _)
        ? telling(parts.stream().flatMap(QueryPlanner::apart).toList())
        : ContextClauses.leaves(query);
  }

  private List<QueryExpression> telling(List<QueryExpression> parts) {
    return common.removeFrom(parts).stream()
        .flatMap(part -> ContextClauses.leaves(part).stream())
        .toList();
  }

  private static MatchPlan ranking(QueryExpression query, MatchPlan matching) {
    boolean words = !ContextClauses.leaves(query).isEmpty();
    boolean steps = query instanceof Numbered || query instanceof SubjectCode;
    return words || steps ? matching : RescorePlanner.byKind(matching);
  }

  /** Plans the root of a query. */
  private MatchPlan whole(QueryExpression query) {
    return switch (query) {
      case Numbered(var number) -> NumberPlanner.numbered(number);
      case SubjectCode(var code) -> NumberPlanner.coded(code, texts, anchored(words(code)));
      default -> {
        OptionalInt bare = YearlessNumber.of(query);
        yield bare.isPresent()
            ? NumberPlanner.bare(held.documents(bare.getAsInt()), anchored(query))
            : anchored(query);
      }
    };
  }

  private static QueryExpression words(String code) {
    List<QueryExpression> words =
        Arrays.stream(code.split(" ", -1)).<QueryExpression>map(Word::new).toList();
    return new All(words);
  }

  /** Plans a clause with the condition that text or heading has some of its words. */
  private MatchPlan anchored(QueryExpression query) {
    return switch (query) {
      case Any(var parts) -> any(parts, this::anchored);
      case Exclusion(var wanted, var unwanted) -> except(anchored(wanted), unwanted);
      case All(var parts) when withWords(parts).size() <= 1 -> all(parts, this::anchored);
      case All(var parts) when mayAllBeOfSubject(parts, parts.size()) -> withAnchor(query, parts);
      case Most(var parts, var needed) when mayAllBeOfSubject(parts, needed) ->
          withAnchor(query, parts);
      case QueryExpression leaf when ContextClauses.isWords(leaf) -> anchor(leaf);
      default -> wide(query);
    };
  }

  private static List<QueryExpression> withWords(List<QueryExpression> parts) {
    return parts.stream().filter(part -> !ContextClauses.leaves(part).isEmpty()).toList();
  }

  /** Whether the subject of a note might satisfy the needed number of clauses by itself. */
  private boolean mayAllBeOfSubject(List<QueryExpression> parts, int needed) {
    long not =
        withWords(parts).stream()
            .filter(part -> ContextClauses.leaves(part).stream().noneMatch(this::mayBeOfSubject))
            .count();
    return parts.size() - not >= needed;
  }

  private boolean mayBeOfSubject(QueryExpression leaf) {
    return switch (leaf) {
      case Word(var word) when texts.isSingle(word) ->
          !texts.ofSubjectOnly(word).equals(MatchPlan.NOTHING);
      case Word(var word) -> subject.mayHold(terms.forms(word));
      case Phrase(var words) -> subject.mayHold(terms.exact(words));
      default -> true;
    };
  }

  /** Where each part is a word, those that are all of the subject alone are left out. */
  private MatchPlan withAnchor(QueryExpression query, List<QueryExpression> parts) {
    List<QueryExpression> words = withWords(parts);
    MatchPlan.Parts anchored = new MatchPlan.Parts().must(wide(query));
    if (query instanceof All && words.stream().allMatch(this::isStem)) {
      return anchored
          .not(
              MatchPlan.filtered(
                  words.stream().map(word -> texts.ofSubjectOnly(((Word) word).word())).toList()))
          .whole();
    }
    return anchored.filter(any(words, this::anchor)).whole();
  }

  /** Matches a positive word in the text or in a heading. */
  private MatchPlan anchor(QueryExpression query) {
    return switch (query) {
      case All(var parts) -> any(withWords(parts), this::anchor);
      case Any(var parts) -> any(parts, this::anchor);
      case Most(var parts, _) -> any(withWords(parts), this::anchor);
      case Exclusion(var wanted, _) -> anchor(wanted);
      case QueryExpression leaf when ContextClauses.isWords(leaf) -> in(leaf, anchors);
      default -> wide(query);
    };
  }

  /** Matches in the text, in headings and in the subject. */
  private MatchPlan wide(QueryExpression query) {
    return switch (query) {
      case Everything() -> new MatchPlan.Everything();
      case All(var parts) -> all(parts, this::wide);
      case Any(var parts) -> any(parts, this::wide);
      case Most(var parts, var needed) -> most(parts, needed);
      case Exclusion(var wanted, var unwanted) -> except(wide(wanted), unwanted);
      case Deleted(var words) -> texts.phrase(TextPart.DELETED, words);
      case UnderHeading(var words) -> texts.phrase(TextPart.HEADING, words);
      case OfKind(var kind) -> FieldPlanner.ofKind(kind);
      case Valued valued -> FieldPlanner.valued(valued);
      case Dated dated -> FieldPlanner.dated(dated.facet(), dated.years());
      case Placed(var places) -> PlacePlanner.at(places);
      case Widened(var words, var more, _) -> either(wide(words), PlacePlanner.at(more));
      case OfNumber(var number) -> FieldPlanner.ofNumber(number, held);
      case Numbered(var number) ->
          either(FieldPlanner.ofNumber(number, held), FieldPlanner.cites(number));
      case SubjectCode(var code) -> wide(words(code));
      case Word _, Phrase _, Near _, Prefix _ -> in(query, around);
    };
  }

  private MatchPlan all(List<QueryExpression> parts, Function<QueryExpression, MatchPlan> plans) {
    FieldPlanner.CountryWithRole paired = FieldPlanner.CountryWithRole.of(parts);
    MatchPlan.Parts all = new MatchPlan.Parts();
    paired.mention().ifPresent(all::filter);
    for (QueryExpression part : paired.others()) {
      boolean weighs = !ContextClauses.leaves(part).isEmpty();
      MatchPlan plan = plans.apply(part);
      if (weighs) {
        all.must(plan);
      } else {
        all.filter(plan);
      }
    }
    return all.whole();
  }

  /** Requires a number of clauses. Of words joined by a hyphen, each counts for itself. */
  private MatchPlan most(List<QueryExpression> joined, int needed) {
    List<QueryExpression> parts = joined.stream().flatMap(QueryPlanner::apart).toList();
    List<QueryExpression> telling = common.removeFrom(parts);
    MatchPlan.Parts most = new MatchPlan.Parts();
    telling.forEach(part -> most.may(wide(part)));
    return most.atLeast(Math.max(1, needed * telling.size() / parts.size()));
  }

  private static Stream<QueryExpression> apart(QueryExpression part) {
    return part instanceof Word(var word)
        ? PrintedWord.in(word, WordAnalyzer.EXACT).stream().map(w -> new Word(w.range().of(word)))
        : Stream.of(part);
  }

  private MatchPlan except(MatchPlan wanted, QueryExpression unwanted) {
    return new MatchPlan.Parts().must(wanted).not(inText(unwanted)).whole();
  }

  /** Matches in the text of the passage. */
  private MatchPlan inText(QueryExpression query) {
    return switch (query) {
      case All(var parts) -> all(parts, this::inText);
      case Any(var parts) -> any(parts, this::inText);
      case QueryExpression leaf when ContextClauses.isWords(leaf) -> in(leaf, own);
      default -> wide(query);
    };
  }

  /** Looks for a single word among the stems. */
  private MatchPlan in(QueryExpression leaf, List<TextPart> parts) {
    List<MatchPlan> some = new ArrayList<>();
    List<TextPart> asPrinted = parts;
    if (isStem(leaf) && parts.containsAll(ANCHORS)) {
      some.add(stem((Word) leaf, parts.contains(TextPart.SUBJECT)));
      asPrinted = parts.stream().filter(part -> !TextPart.AROUND.contains(part)).toList();
    }
    for (TextPart part : asPrinted) {
      MatchPlan there = ContextClauses.in(part, leaf, texts);
      if (!there.equals(MatchPlan.NOTHING)) {
        some.add(new MatchPlan.Weighed(there, part.weight()));
      }
    }
    return MatchPlan.any(some);
  }

  private boolean isStem(QueryExpression leaf) {
    return leaf instanceof Word(var word) && texts.isSingle(word);
  }

  private MatchPlan stem(Word leaf, boolean inSubjectToo) {
    MatchPlan stem = texts.stem(leaf.word());
    MatchPlan only = inSubjectToo ? MatchPlan.NOTHING : texts.ofSubjectOnly(leaf.word());
    return only.equals(MatchPlan.NOTHING)
        ? stem
        : new MatchPlan.Parts().must(stem).not(only).whole();
  }

  private static MatchPlan either(MatchPlan one, MatchPlan other) {
    return new MatchPlan.Parts().may(one).may(other).whole();
  }

  private static MatchPlan any(
      List<QueryExpression> parts, Function<QueryExpression, MatchPlan> plans) {
    MatchPlan.Parts any = new MatchPlan.Parts();
    parts.forEach(part -> any.may(plans.apply(part)));
    return any.whole();
  }

  /**
   * Words in so many passages that they do not distinguish them: "the", "of" and the like, in every
   * language, without a list. They are left out where some words of a question suffice, but
   * required where all must match.
   */
  private record CommonWords(CorpusStatistics held, QueryTerms terms) {

    private static final double SHARE = 0.4;

    /** With fewer passages in the world, no word is taken as common. */
    private static final int FEWEST = 100;

    /** The distinguishing clauses; all of them where there is none. */
    List<QueryExpression> removeFrom(List<QueryExpression> parts) {
      List<QueryExpression> telling = parts.stream().filter(part -> !isCommon(part)).toList();
      return telling.isEmpty() ? parts : telling;
    }

    private boolean isCommon(QueryExpression part) {
      return part instanceof Word(var word) && areCommon(terms.forms(word));
    }

    private boolean areCommon(List<Set<String>> words) {
      return !words.isEmpty()
          && words.stream().allMatch(forms -> forms.stream().anyMatch(this::isCommon));
    }

    private boolean isCommon(String form) {
      // Both are asked for, as a cluster looks up at once what is asked for at first.
      int passages = held.passages(TextPart.TEXT, form);
      int texts = held.passages(TextPart.TEXT);
      return texts >= FEWEST && passages > SHARE * texts;
    }
  }

  /** Whether words occur in the subject of any note. Most do not, and need no clause for it. */
  private record SubjectWords(CorpusStatistics held) {

    /**
     * Whether any of the words occurs in a subject.
     *
     * @param words the forms of each
     */
    boolean mayHold(List<Set<String>> words) {
      return words.stream().allMatch(forms -> forms.stream().anyMatch(this::isThere));
    }

    private boolean isThere(String form) {
      return held.passages(TextPart.SUBJECT, form) > 0;
    }
  }
}
